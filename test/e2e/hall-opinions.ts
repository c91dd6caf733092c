import { randomUUID } from 'node:crypto';
import { type HallScene, neighbour, visit } from './hall-scene';
import type { Visitor } from './visitor';

const common = '电梯困人是大事，装报警越快越好';
const forFunds = ['装报警的钱可以从公共收益里出', '检修记录也要发到业主群里'];
const forProperty = ['物业费里已经包含检修，不应再花钱', '先查清楚上次困人是谁的责任'];
const own = '困人的时候要有人马上接电话';

/** One common opinion, and two that each of two camps stands for. */
const seeds = [common, ...forFunds, ...forProperty];

/** What a neighbour of one camp thinks of a statement. */
const choiceOf = (isForFunds: boolean, text: string): -1 | 0 | 1 => {
  if (text === common || text === own) return 1;
  return isForFunds === forFunds.includes(text) ? 1 : -1;
};

interface Statement {
  id: string;
  text: string | null;
}

export async function writeSeeds(scene: HallScene): Promise<void> {
  const { topicId } = scene;
  for (const [index, text] of seeds.entries()) {
    const client = await scene.api(neighbour(310 + index));
    await client.mutate('hall.writeStatement', { id: randomUUID(), topicId, text });
  }
}

const chosen = (visitor: Visitor, name: RegExp) =>
  visitor.page.getByRole('radio', { name, checked: true });

/** A tap right after another is taken for a double tap; a person reads first. */
async function judge(visitor: Visitor, button: RegExp): Promise<void> {
  await visitor.page.waitForTimeout(500);
  await visitor.choose(button);
}

/** Writes one, judges cards with each of the buttons, and finds the progress again after a reload. */
export const speakUp = (scene: HallScene) =>
  visit(scene, '胡鹏雨', async (elder) => {
    await scene.openTopic(elder);
    await elder.tap('大家怎么看');
    await elder.see('还有 5 条');
    await elder.tap('写一句我的观点');
    await elder.fill('我的观点', own);
    await elder.tapButton('发表');
    await elder.see('您的观点已经发表');
    await elder.tapButton('回去看别人的观点');
    await elder.see('共 6 条');
    await elder.keepScreenshot('hall-cards');
    for (const [judged, button] of [/^同意：/, /^不同意：/, /^说不好：/].entries()) {
      await judge(elder, button);
      await elder.see(`还有 ${4 - judged} 条`);
    }
    await elder.tap('我的选择');
    await chosen(elder, /^说不好：/).waitFor();
    await elder.page.reload();
    await elder.see('还有 2 条');
    await judge(elder, /^同意：/);
    await elder.see('还有 1 条');
    await judge(elder, /^同意：/);
    await elder.see('6 条观点，您都看过了');
  });

/** Twenty-four neighbours of two camps, and the groups they fall into, told in words. */
export async function findGroups(scene: HallScene): Promise<void> {
  const { topicId } = scene;
  const listed = await (await scene.api('dev-owner')).query<{ items: Statement[] }>(
    'hall.listStatements',
    { topicId },
  );
  expect(listed.items).toHaveLength(6);
  const vote = async (number: number) => {
    const client = await scene.api(neighbour(number));
    for (const { id, text } of listed.items) {
      const choice = choiceOf(number % 2 === 0, text ?? '');
      await client.mutate('hall.voteOnStatement', { topicId, statementId: id, choice });
    }
  };
  for (let number = 320; number < 344; number += 4)
    await Promise.all([0, 1, 2, 3].map((next) => vote(number + next)));
  await scene.wait(10);
  await visit(scene, '夏宇', async (author) => {
    await scene.openTopic(author);
    await author.tap('大家怎么看');
    await author.tap('大家的想法分几种');
    await author.see('看法分成 2 组');
    await author.see(common);
    await author.see('分歧最大的');
    await author.see('再表态 6 条，就能看到您在哪里');
    await author.keepWholePage('hall-groups');
  });
}
