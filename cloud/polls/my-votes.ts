import { callersPersonIds } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import './ledger/tables';
import './tables';

export interface MyVotes {
  voters: number;
  voted: number;
}

/** In which of these polls the caller shares a vote, and whether it was cast. One query for all. */
export async function myVotesIn(
  ctx: MemberContext,
  pollIds: readonly string[],
): Promise<Map<string, MyVotes>> {
  const personIds = await callersPersonIds(ctx);
  if (personIds.length === 0 || pollIds.length === 0) return new Map();
  const rows = await ctx.transaction
    .selectFrom('voterRollPerson as mine')
    .leftJoin('ballot', (join) =>
      join
        .onRef('ballot.communityId', '=', 'mine.communityId')
        .onRef('ballot.pollId', '=', 'mine.pollId')
        .onRef('ballot.voterId', '=', 'mine.voterId'),
    )
    .where('mine.communityId', '=', ctx.communityId)
    .where('mine.personId', 'in', personIds)
    .where('mine.pollId', 'in', [...pollIds])
    .groupBy('mine.pollId')
    .select(({ fn }) => [
      'mine.pollId',
      fn.count<number>('mine.voterId').distinct().as('voters'),
      fn.count<number>('ballot.voterId').distinct().as('voted'),
    ])
    .execute();
  return new Map(rows.map(({ pollId, voters, voted }) => [pollId, { voters, voted }]));
}
