import { useMessagePermission } from '@/src/platform/use-message-permission';

/**
 * Messages about one's place: reminders, changes, and being called up from the waiting list. To be
 * called straight from the tap that takes a place.
 */
export function usePlaceMessages() {
  const { ask } = useMessagePermission(['shiftReminder', 'shiftChange', 'placeOffered']);
  return () => void ask();
}
