import { sql } from 'kysely';
import { buildVoteMatrix, type VoteMatrix } from '@/shared/hall/opinions/vote-matrix';
import type { HallContext } from '../hall-context';
import '../opinions/tables';

/** Votes read in one statement: far from the 15 s a statement may take, and some megabytes. */
const votesAtOnce = 100_000;

export interface Conversation {
  /** By column of the matrix, the oldest first. */
  statementIds: string[];
  /** By row of the matrix. */
  accountIds: string[];
  matrix: VoteMatrix;
}

/**
 * All votes of a topic as a matrix. What is not shown (hidden by moderators, or waiting for them)
 * keeps its column and counts as 0 for everyone. Reads participants page by page, each one's votes as
 * a single text, so that two million votes are never two million objects.
 *
 * @param votesPerPage about so many votes at a time; a participant is never cut in two
 */
export async function readConversation(
  ctx: HallContext,
  topicId: string,
  votesPerPage = votesAtOnce,
): Promise<Conversation> {
  const statements = await ctx.transaction
    .selectFrom('statement')
    .select(['id', 'position', 'visibility'])
    .where('communityId', '=', ctx.communityId)
    .where('topicId', '=', topicId)
    .orderBy('position')
    .execute();
  const hidden = Uint8Array.from(statements, ({ visibility }) => (visibility === 'shown' ? 0 : 1));
  const columnOf = new Map(statements.map(({ position }, column) => [position, column]));
  const accountIds: string[] = [];
  const builder = buildVoteMatrix(hidden);
  for await (const { accountId, votes } of votesByParticipant(ctx, topicId, votesPerPage)) {
    accountIds.push(accountId);
    builder.nextParticipant();
    for (const code of numbersIn(votes)) {
      const column = columnOf.get(Math.floor(code / 3));
      // Written since the statements were read: the next run sees it.
      if (column !== undefined) builder.addVote(column, (code % 3) - 1);
    }
  }
  return { statementIds: statements.map(({ id }) => id), accountIds, matrix: builder.finish() };
}

interface ParticipantVotes {
  accountId: string;
  /** Each vote as position · 3 + choice + 1, with blanks between. */
  votes: string;
}

async function* votesByParticipant(
  { transaction, communityId }: HallContext,
  topicId: string,
  votesPerPage: number,
): AsyncGenerator<ParticipantVotes> {
  let after: string | null = null;
  do {
    const last: string | null = await lastOfPage(after);
    const { rows } = await sql<ParticipantVotes>`
      select vote.account_id,
        string_agg((statement.position * 3 + vote.choice + 1)::text, ' ') as votes
      from statement_vote as vote
      join statement on statement.community_id = vote.community_id
        and statement.topic_id = vote.topic_id and statement.id = vote.statement_id
      where vote.community_id = ${communityId} and vote.topic_id = ${topicId}
        and (${after}::uuid is null or vote.account_id > ${after}::uuid)
        and (${last}::uuid is null or vote.account_id <= ${last}::uuid)
      group by vote.account_id order by vote.account_id`.execute(transaction);
    yield* rows;
    after = last;
  } while (after !== null);

  /** Whose votes fill the page; null: all that are left fit. */
  async function lastOfPage(from: string | null): Promise<string | null> {
    const { rows } = await sql<{ accountId: string }>`
      select account_id from statement_vote
      where community_id = ${communityId} and topic_id = ${topicId}
        and (${from}::uuid is null or account_id > ${from}::uuid)
      order by account_id offset ${votesPerPage} limit 1`.execute(transaction);
    return rows[0]?.accountId ?? null;
  }
}

const blank = 32;
const zero = 48;

function* numbersIn(text: string): Generator<number> {
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === blank) {
      yield number;
      number = 0;
    } else {
      number = number * 10 + character - zero;
    }
  }
  yield number;
}
