import { v7 as uuid } from 'uuid';
import { recordVotes } from '@/cloud/hall/public';
import { inCommunity } from '@/cloud/platform/database';
import { seededRandom } from '@/shared/hall/opinions/seeded-random';
import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import { chargingStatements, type Lean } from './charging-opinions';
import { demoCommunityId } from './demo-people';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

/** Neighbours who take part: those who want the piles soon, and those who fear for safety and money. */
const camps = { eager: numbers(301, 340), careful: numbers(341, 370) } as const;

/**
 * A conversation about charging piles in full swing: statements by neighbours and the committee, and
 * seventy people's opinions of them in two camps that agree on a good deal. Takes the topic up first if
 * nobody has.
 */
export async function playOpinions(stage: DemoStage, topicId: string): Promise<void> {
  await beTalkedOver(stage, topicId);
  const statementIds = await writeStatements(stage, topicId);
  await stage.goTo(1, 20);
  await giveOpinions(stage, topicId, statementIds);
  // The groups are computed some seconds after the votes.
  await stage.goTo(1, 21);
}

async function beTalkedOver(stage: DemoStage, topicId: string): Promise<void> {
  const { hall } = stage.as('dev-committee');
  const { state } = await hall.topicDetail.query({ topicId });
  if (state === 'cosigning') {
    await stage.goTo(2, 9);
    const reason = '上楼充电很危险，先听听大家的想法，再拿出方案。';
    await hall.decideTopic.mutate({ topicId, decision: 'accept', reason });
  }
  if (state === 'cosigning' || state === 'accepted') {
    await hall.beginDeliberation.mutate({ topicId });
  }
}

async function writeStatements(stage: DemoStage, topicId: string): Promise<string[]> {
  await stage.goTo(2, 12);
  const ids: string[] = [];
  for (const [place, { text, seeded, eager }] of chargingStatements.entries()) {
    const id = uuid();
    const side = eager === 1 ? camps.eager : camps.careful;
    const author = neighbour(side[place % side.length] ?? 301);
    if (seeded) await stage.as('dev-committee').hall.seedStatement.mutate({ id, topicId, text });
    else await stage.as(author).hall.writeStatement.mutate({ id, topicId, text });
    ids.push(id);
  }
  return ids;
}

/** All at once, as an imported conversation has them: one by one they would take longer than all the rest. */
async function giveOpinions(
  stage: DemoStage,
  topicId: string,
  statementIds: readonly string[],
): Promise<void> {
  const random = seededRandom(20_261_122);
  const accounts = await accountsOf(stage, [...camps.eager, ...camps.careful]);
  const votes = [...accounts].flatMap(([number, accountId]) => {
    const camp = camps.eager.includes(number) ? 'eager' : 'careful';
    return chargingStatements.flatMap((statement, place) => {
      const statementId = statementIds[place];
      const choice = choiceOf(statement[camp], random());
      // Not everybody has seen every statement.
      return statementId && random() < 0.8 ? [{ statementId, accountId, choice }] : [];
    });
  });
  await inCommunity(stage.database, demoCommunityId, (transaction) =>
    recordVotes({ transaction, communityId: demoCommunityId, now: stage.now }, topicId, votes),
  );
}

/** Most of a camp chooses as it leans; some pass, a few think otherwise. */
function choiceOf(lean: Lean, chance: number): StatementChoice {
  if (chance < 0.12) return 0;
  const usual: Lean = lean === 0 ? (chance < 0.56 ? 1 : -1) : lean;
  return chance > 0.93 ? (-usual as StatementChoice) : usual;
}

async function accountsOf(
  stage: DemoStage,
  people: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await stage.owner.query<{ id: string; openId: string }>(
    'select id, open_id as "openId" from account where open_id = any ($1)',
    [people.map(neighbour)],
  );
  const idOf = new Map(rows.map(({ id, openId }) => [openId, id]));
  return new Map(
    people.flatMap((number) => {
      const id = idOf.get(neighbour(number));
      return id ? [[number, id] as const] : [];
    }),
  );
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}
