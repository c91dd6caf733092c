import { sql } from 'kysely';
import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import { votesChanged } from '../grouping/votes-changed';
import type { HallContext } from '../hall-context';
import './tables';

export interface StatementVote {
  statementId: string;
  accountId: string;
  choice: StatementChoice;
}

const votesAtOnce = 10_000;

/**
 * Keeps what people think of statements of one topic, each person's opinion of a statement once in
 * `votes`; one they had before is replaced. Whether they may is the caller's matter: one person's vote
 * and an imported conversation go the same way. Counts are kept by the database.
 */
export async function recordVotes(
  ctx: HallContext,
  topicId: string,
  votes: readonly StatementVote[],
): Promise<void> {
  for (let from = 0; from < votes.length; from += votesAtOnce) {
    const some = votes.slice(from, from + votesAtOnce);
    await sql`
      insert into statement_vote (community_id, topic_id, statement_id, account_id, choice, at)
      select ${ctx.communityId}, ${topicId}, statement_id, account_id, choice, ${ctx.now}
      from unnest(${some.map(({ statementId }) => statementId)}::uuid[],
        ${some.map(({ accountId }) => accountId)}::uuid[],
        ${some.map(({ choice }) => choice)}::smallint[]) as vote(statement_id, account_id, choice)
      on conflict (community_id, topic_id, statement_id, account_id) do update
        set choice = excluded.choice, at = excluded.at
        where statement_vote.choice <> excluded.choice`.execute(ctx.transaction);
  }
  await votesChanged(ctx, topicId);
}
