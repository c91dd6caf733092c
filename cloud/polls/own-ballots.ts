import type { Row } from '@/cloud/platform/tables';
import type { PollContext } from './poll-row';
import './entries/tables';
import './ledger/tables';

/**
 * Of each of these voters the ballot that counts, where one of these persons has said it: in the
 * app, or to staff who entered it. What a co-owner has said is that person's alone.
 */
export async function readOwnBallots(
  { transaction, communityId }: PollContext,
  pollId: string,
  voterIds: readonly string[],
  personIds: readonly string[],
): Promise<Row<'ballot'>[]> {
  if (voterIds.length === 0) return [];
  const ballots = await transaction
    .selectFrom('ballot')
    .leftJoin('ballotEntry as entry', (join) =>
      join
        .onRef('entry.communityId', '=', 'ballot.communityId')
        .onRef('entry.pollId', '=', 'ballot.pollId')
        .onRef('entry.id', '=', 'ballot.entryId'),
    )
    .distinctOn('ballot.voterId')
    .selectAll('ballot')
    .select('entry.personId as spokenById')
    .where('ballot.communityId', '=', communityId)
    .where('ballot.pollId', '=', pollId)
    .where('ballot.voterId', 'in', [...voterIds])
    .orderBy('ballot.voterId')
    .orderBy('ballot.sequence', 'desc')
    .execute();
  return ballots.filter(({ personId, spokenById }) => {
    const speaker = personId ?? spokenById;
    return speaker !== null && personIds.includes(speaker);
  });
}
