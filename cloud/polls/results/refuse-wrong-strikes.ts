import { isWithin } from '@/shared/polls/poll-limits';
import { resultLimits } from '@/shared/polls/result-limits';
import { Refusal } from '@/shared/refusals';
import type { Strike } from '../ledger/strike-ballots';
import type { PollContext } from '../poll-row';

/**
 * Refuses strikes of anything but ballots that staff entered and that count: what somebody cast in
 * the app is their own doing, and what was replaced or struck before is in no count.
 *
 * @throws Refusal strikeReasonLength, strikeRepeated, strikeUnknown, strikeAppBallot
 */
export async function refuseWrongStrikes(
  context: PollContext,
  pollId: string,
  strikes: readonly Strike[],
): Promise<void> {
  if (strikes.length === 0) return;
  const seen = new Set<number>();
  for (const { leafIndex, reason } of strikes) {
    if (!isWithin(resultLimits.strikeReason, reason.length)) {
      throw new Refusal('strikeReasonLength', resultLimits.strikeReason);
    }
    if (seen.has(leafIndex)) throw new Refusal('strikeRepeated', { leafIndex });
    seen.add(leafIndex);
  }
  const channels = await countedChannels(context, pollId, [...seen]);
  for (const leafIndex of seen) {
    const channel = channels.get(leafIndex);
    if (channel === undefined) throw new Refusal('strikeUnknown', { leafIndex });
    if (channel === 'app') throw new Refusal('strikeAppBallot', { leafIndex });
  }
}

/** How those of the ballots came in that are in the count: no later leaf cancels them. */
async function countedChannels(
  { transaction, communityId }: PollContext,
  pollId: string,
  leafIndexes: readonly number[],
) {
  const rows = await transaction
    .selectFrom('ballot')
    .select(['leafIndex', 'channel'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('leafIndex', 'in', [...leafIndexes])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ballotLeaf')
            .select('ballotLeaf.index')
            .whereRef('ballotLeaf.communityId', '=', 'ballot.communityId')
            .whereRef('ballotLeaf.pollId', '=', 'ballot.pollId')
            .whereRef('ballotLeaf.cancels', '=', 'ballot.leafIndex'),
        ),
      ),
    )
    .execute();
  return new Map(rows.map(({ leafIndex, channel }) => [leafIndex, channel]));
}
