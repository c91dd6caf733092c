import type { AnnouncedPoll, PollContext } from '../poll-row';
import type { FrozenVoter } from './frozen-roll';
import { scanRoll } from './scan-roll';

/**
 * The whole roll in force, in row order, once `scanRoll` has made sure of it: for a correction, which
 * compares it with the register row by row.
 *
 * @throws Refusal rollAltered
 */
export async function checkedRoll(
  context: PollContext,
  poll: AnnouncedPoll,
): Promise<FrozenVoter[]> {
  const voters: FrozenVoter[] = [];
  await scanRoll(context, poll, ({ public: _, ...voter }) => voters.push(voter));
  return voters;
}
