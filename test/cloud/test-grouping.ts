import { v7 as uuid } from 'uuid';
import type { TestCloud } from './test-cloud';
import type { TestCommunity } from './test-community';

const choices: Record<string, number> = { A: 1, D: -1, P: 0 };

export interface TestConversation {
  statementIds: string[];
  accountIds: string[];
}

/**
 * Statements of a topic and what so many strangers think of them, one row of `A`, `D`, `P` and `.`
 * (not seen) for each: written behind the product's back, for no test wants to wait for 600 calls.
 */
export async function aConversation(
  cloud: TestCloud,
  community: TestCommunity,
  topicId: string,
  rows: readonly string[],
): Promise<TestConversation> {
  const statementIds = Array.from({ length: rows[0]?.length ?? 0 }, () => uuid());
  const accountIds = rows.map(() => uuid());
  await cloud.owner.query(
    `insert into statement (community_id, id, topic_id, text, visibility, position, created_at)
     select $1, id, $2, '观点第' || place || '条', 'shown', place - 1, $4
     from unnest($3::uuid[]) with ordinality as new(id, place)`,
    [community.id, topicId, statementIds, cloud.now],
  );
  await cloud.owner.query(
    `insert into account (id, open_id, consent_version, consented_at)
     select id, 'dev-voter-' || id, '1', $2 from unnest($1::uuid[]) as new(id)`,
    [accountIds, cloud.now],
  );
  const votes = rows.flatMap((row, at) =>
    [...row].flatMap((letter, column) => {
      const choice = choices[letter];
      return choice === undefined
        ? []
        : [{ statementId: statementIds[column], accountId: accountIds[at], choice }];
    }),
  );
  await cloud.owner.query(
    `insert into statement_vote (community_id, topic_id, statement_id, account_id, choice, at)
     select $1, $2, statement_id, account_id, choice, $6
     from unnest($3::uuid[], $4::uuid[], $5::smallint[]) as new(statement_id, account_id, choice)`,
    [
      community.id,
      topicId,
      votes.map(({ statementId }) => statementId),
      votes.map(({ accountId }) => accountId),
      votes.map(({ choice }) => choice),
      cloud.now,
    ],
  );
  return { statementIds, accountIds };
}
