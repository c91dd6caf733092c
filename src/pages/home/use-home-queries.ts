import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';

/** Cards of each kind on the first page; the rest is one tap away. */
export const shown = { notices: 4, toConfirm: 3, polls: 10, conventions: 3 } as const;

/** What the first page asks of every feature, in the same instant as whoAmI. */
export function useHomeQueries(hasCommunity: boolean) {
  const enabled = { enabled: hasCommunity };
  return {
    notices: useQuery(
      cloud.notices.listNotices.queryOptions({ shelf: 'current', limit: shown.notices }, enabled),
    ),
    toConfirm: useQuery(
      cloud.notices.listNotices.queryOptions(
        { shelf: 'toConfirm', limit: shown.toConfirm },
        enabled,
      ),
    ),
    unread: useQuery(cloud.notices.countUnread.queryOptions(undefined, enabled)),
    polls: useQuery(
      cloud.polls.listPolls.queryOptions({ shelf: 'current', limit: shown.polls }, enabled),
    ),
    seats: useQuery(cloud.hall.seatsAwaitingMe.queryOptions(undefined, enabled)),
    volunteering: useQuery(cloud.volunteering.volunteeringHome.queryOptions(undefined, enabled)),
    conventions: useQuery(
      cloud.conventions.listConventions.queryOptions({ limit: shown.conventions }, enabled),
    ),
    toSign: useQuery(cloud.conventions.conventionsToSign.queryOptions({}, enabled)),
    waiting: useQuery(cloud.community.countWaiting.queryOptions(undefined, enabled)),
  };
}

export type HomeQueries = ReturnType<typeof useHomeQueries>;
