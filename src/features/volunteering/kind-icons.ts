import type { ActivityKind } from '@/shared/volunteering/activity-kinds';
import type { IconName } from '@/src/ui/icon/icon';

/** A picture for each kind of activity; it only repeats the word. */
export const kindIcons: Record<ActivityKind, IconName> = {
  learning: 'graduation-cap',
  production: 'sprout',
  customs: 'handshake',
  neighbourly: 'heart-handshake',
  green: 'leaf',
  own: 'badge',
};
