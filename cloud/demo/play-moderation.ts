import { v7 as uuid } from 'uuid';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

/**
 * What waits for a moderator: words that tell a phone number, words somebody reported, and the appeal
 * of somebody whose words the committee has hidden. On a topic that is being talked over.
 */
export async function playModeration(stage: DemoStage, topicId: string): Promise<void> {
  await stage.goTo(1, 18);
  const write = async (person: string, text: string): Promise<string> => {
    const id = uuid();
    await stage.as(person).hall.writeStatement.mutate({ id, topicId, text });
    return id;
  };
  await write(neighbour(312), '装充电桩找我表弟，便宜又快，电话 19912345678，报我的名字打折');

  const offTopic = await write(neighbour(313), '快递柜坏了半年也没有人来修，请一起管一管');
  await stage.as(neighbour(343)).moderation.report.mutate({
    ...{ kind: 'statement', id: offTopic, reason: 'offTopic' },
    words: '快递柜的事应该另提一个议题。',
  });

  const insult = await write('dev-owner', '不让装充电桩的都是老不死，只想着自己清静');
  await hide(stage, insult);
  await appeal(stage, insult);
}

async function hide(stage: DemoStage, statementId: string): Promise<void> {
  const { moderation } = stage.as('dev-committee');
  const { items } = await moderation.listQueue.query({});
  const item = items.find(({ subjectId }) => subjectId === statementId);
  if (!item) throw new Error('the insult does not wait for a moderator');
  const { round } = await moderation.itemDetail.query({ itemId: item.id });
  await moderation.decide.mutate({
    ...{ itemId: item.id, round, decision: 'hide', reason: 'abuse' },
    note: '可以不同意邻居，请不要骂人。',
  });
}

async function appeal(stage: DemoStage, statementId: string): Promise<void> {
  const { moderation } = stage.as('dev-owner');
  const { items } = await moderation.ownContent.query({});
  const item = items.find(({ subjectId }) => subjectId === statementId);
  if (!item) throw new Error('the hidden words are not among the author’s own');
  const words = '我一时着急用错了词，说的是有人只顾自己，请改成“有的邻居”后恢复。';
  await moderation.appeal.mutate({ itemId: item.id, words });
}
