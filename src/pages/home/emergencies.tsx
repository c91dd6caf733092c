import { NoticeCard } from '@/src/features/notices/components/notice-card';
import type { ListedNotice } from '@/src/features/notices/notice-types';

/** The list has emergencies in force first, so that the newest few have all that matter now. */
const isAlarm = ({ kind, pinned }: ListedNotice): boolean => kind === 'emergency' && pinned;
export const isNoAlarm = (notice: ListedNotice): boolean => !isAlarm(notice);

/** Above everything else, for as long as they hold. */
export function Emergencies({ items }: { items: readonly ListedNotice[] | undefined }) {
  return (items ?? [])
    .filter(isAlarm)
    .map((notice) => <NoticeCard key={notice.id} notice={notice} />);
}
