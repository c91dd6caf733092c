import type { AnnouncedPoll, PollContext } from '../poll-row';
import { readPlaces } from './read-places';
import { readRemindable } from './reminder-batch';

/** Voters counted at once. */
const limit = 2_000;

/** What a reminder would do: voters without a ballot, as far as that is shown. */
export interface ReminderCounts {
  missing: number;
  toRemind: number;
  /** Reminded lately, or often enough. */
  limited: number;
  /** Nobody of them uses the app: only a visit helps. */
  unreachable: number;
}

export async function countRemindable(
  context: PollContext,
  poll: AnnouncedPoll,
  buildingId: string | null,
): Promise<ReminderCounts> {
  const places = await readPlaces(context, poll, { buildingId });
  const counts = { missing: 0, toRemind: 0, limited: 0, unreachable: 0 };
  for (let after = -1; ; ) {
    const voters = await readRemindable(context, poll, places, { after, limit });
    for (const { accountIds, allowed } of voters) {
      counts.missing += 1;
      if (accountIds.length === 0) counts.unreachable += 1;
      else if (allowed) counts.toRemind += 1;
      else counts.limited += 1;
    }
    const last = voters.at(-1);
    if (!last || voters.length < limit) return counts;
    after = last.placeOrder;
  }
}
