import { v7 as uuid } from 'uuid';
import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import type { TestCloud } from './test-cloud';
import type { TestPerson } from './test-community';

/** A statement like many, unlike any other. */
export const statementText = (number = 0): string => `第${number}条：充电棚应该离住宅楼远一些`;

/** A statement this person wrote. Answers its id. */
export async function aStatement(
  person: TestPerson,
  topicId: string,
  text: string = statementText(),
): Promise<string> {
  const id = uuid();
  await person.client.hall.writeStatement.mutate({ id, topicId, text });
  return id;
}

/** What somebody thinks of a statement. */
export const voteOn = (
  person: TestPerson,
  topicId: string,
  statementId: string,
  choice: StatementChoice,
) => person.client.hall.voteOnStatement.mutate({ topicId, statementId, choice });

/** What staff do once everything has been said. */
export async function conclude(staff: TestPerson, topicId: string): Promise<void> {
  await staff.client.hall.beginDeliberation.mutate({ topicId });
  await staff.client.hall.concludeTopic.mutate({
    topicId,
    conclusion: '大家都同意先试用三个月，再决定。',
  });
}

/** The counts of a statement as the database has them, looked up behind the product's back. */
export async function countedVotes(cloud: TestCloud, statementId: string) {
  const { rows } = await cloud.owner.query<{ agrees: number; disagrees: number; passes: number }>(
    'select agrees, disagrees, passes from statement_total where statement_id = $1',
    [statementId],
  );
  return rows[0] ?? null;
}

/** How many people the database says have voted on statements of a topic. */
export async function countedVoters(cloud: TestCloud, topicId: string): Promise<number> {
  const { rows } = await cloud.owner.query<{ voters: number }>(
    'select voters from opinion_total where topic_id = $1',
    [topicId],
  );
  return rows[0]?.voters ?? 0;
}
