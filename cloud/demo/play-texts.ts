import { v7 as uuid } from 'uuid';
import { addedParagraphs, chargingText, textNotes } from './charging-text';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

const writer = 'dev-committee';

/**
 * The text of a topic in its third version: one by two suggestions taken over together, one published by
 * the committee itself; a suggestion that was rejected with its reason, a comment that was answered, and
 * some that wait. Takes the topic up first if nobody has.
 */
export async function playTexts(stage: DemoStage, topicId: string): Promise<void> {
  await stage.goTo(1, 9);
  await beTakenUp(stage, topicId);
  await writeFirst(stage, topicId);
  await stage.goTo(1, 12);
  await talkAboutFirst(stage, topicId);
  await stage.goTo(1, 19);
  await writeThird(stage, topicId);
  await stage.goTo(1, 21);
  await talkAboutThird(stage, topicId);
}

async function beTakenUp(stage: DemoStage, topicId: string): Promise<void> {
  const { hall } = stage.as(writer);
  const { state } = await hall.topicDetail.query({ topicId });
  if (state !== 'cosigning') return;
  const reason = '上楼充电很危险，先拿出方案，请大家一起改。';
  await hall.decideTopic.mutate({ topicId, decision: 'accept', reason });
}

async function workingCopy(stage: DemoStage, topicId: string) {
  const { text, items } = await stage.as(writer).hall.textDesk.query({ topicId });
  return { revision: text?.revision ?? 0, items };
}

/** Behind the paragraph that reads `after`; at the end when none is named. */
async function insert(stage: DemoStage, topicId: string, text: string, after?: string) {
  const { revision, items } = await workingCopy(stage, topicId);
  const anchor = items.find((one) => one.text === after) ?? items.at(-1);
  await stage.as(writer).hall.editText.mutate({
    topicId,
    revision,
    edit: { kind: 'insert', afterId: anchor?.paragraphId ?? null, text },
  });
}

async function publish(stage: DemoStage, topicId: string, note: string): Promise<void> {
  const { revision } = await workingCopy(stage, topicId);
  await stage.as(writer).hall.publishText.mutate({ topicId, revision, note });
}

async function writeFirst(stage: DemoStage, topicId: string): Promise<void> {
  const { hall } = stage.as(writer);
  await hall.beginText.mutate({ topicId });
  // What the author proposed is said anew, paragraph by paragraph.
  const { items } = await hall.textDesk.query({ topicId });
  await insert(stage, topicId, chargingText.join('\n'));
  for (const { paragraphId } of items) {
    const { revision } = await workingCopy(stage, topicId);
    await hall.editText.mutate({ topicId, revision, edit: { kind: 'remove', paragraphId } });
  }
  await publish(stage, topicId, textNotes.first);
}

interface Said {
  author: string;
  /** The paragraph as it reads. */
  about: string;
  kind: 'reword' | 'remove' | 'addAfter' | 'comment';
  wording?: string;
  reason: string;
  supporters?: number;
}

async function suggest(stage: DemoStage, topicId: string, said: Said): Promise<string> {
  const { author, about, kind, wording = '', reason, supporters = 0 } = said;
  const { hall } = stage.as(author);
  const { items } = await hall.topicText.query({ topicId });
  const paragraph = items.find(({ text }) => text === about);
  if (!paragraph) throw new Error(`the demo's text has no “${about}”`);
  const id = uuid();
  const { paragraphId, text: originalText } = paragraph;
  await hall.suggestChange.mutate({
    ...{ id, topicId, paragraphId, kind, originalText, wording, reason },
  });
  for (let number = 0; number < supporters; number += 1) {
    const { hall: theirs } = stage.as(neighbour(401 + number));
    await theirs.supportSuggestion.mutate({ topicId, suggestionId: id, supports: true });
  }
  return id;
}

async function talkAboutFirst(stage: DemoStage, topicId: string): Promise<void> {
  const shared = await suggest(stage, topicId, {
    author: neighbour(102),
    about: chargingText[4],
    kind: 'reword',
    wording: '由物业负责日常管理和检修，业主委员会监督，每半个月检查一次，检查记录贴在现场。',
    reason: '一个月查一次太久了，夏天容易出事，也要有人监督物业。',
    supporters: 6,
  });
  const heldBack = await suggest(stage, topicId, {
    author: neighbour(133),
    about: chargingText[9],
    kind: 'addAfter',
    wording: '第一次发现上楼充电的，物业上门提醒；再次发现的，在楼栋里公示。',
    reason: '只写不准，没有人管就等于没写。',
    supporters: 4,
  });
  const cheaper = await suggest(stage, topicId, {
    author: 'dev-tenant',
    about: chargingText[7],
    kind: 'reword',
    wording: '每度电收费八角，其中电费以外的部分记入公共收益，每季度公布一次账目。',
    reason: '外面的充电站也就八角左右，贵了大家还是会推上楼。',
    supporters: 2,
  });
  const question = await suggest(stage, topicId, {
    author: neighbour(149),
    about: chargingText[1],
    kind: 'comment',
    reason: '空地现在停着几辆长期不开的车，先说清楚怎么处理。',
  });
  await stage.goTo(1, 15);
  const { hall } = stage.as(writer);
  await hall.acceptSuggestions.mutate({
    topicId,
    note: '',
    accepted: [shared, heldBack].map((suggestionId) => ({ suggestionId, byHand: null })),
  });
  await hall.answerSuggestion.mutate({
    topicId,
    suggestionId: cheaper,
    answer:
      '供电公司给的电价是七角二分，还要付检修和保险，八角收不回成本。运行一年以后按账目再调。',
  });
  await hall.answerSuggestion.mutate({
    topicId,
    suggestionId: question,
    answer: '已经请物业联系车主，十五天内不挪走的按停车管理的规定移到地下。',
  });
}

async function writeThird(stage: DemoStage, topicId: string): Promise<void> {
  await insert(stage, topicId, addedParagraphs, chargingText[7]);
  await publish(stage, topicId, textNotes.third);
}

async function talkAboutThird(stage: DemoStage, topicId: string): Promise<void> {
  await suggest(stage, topicId, {
    author: 'dev-owner-elder',
    about: chargingText[5],
    kind: 'reword',
    wording: '充电桩坏了，物业应当在一天内派人来看，三天内修好；修不好的要在现场写明原因。',
    reason: '上次门禁坏了也说三天，结果两个星期没人来。',
    supporters: 5,
  });
  await suggest(stage, topicId, {
    author: neighbour(165),
    about: chargingText[5],
    kind: 'comment',
    reason: '请写上报修电话，老人不会用手机报修。',
    supporters: 1,
  });
  await suggest(stage, topicId, {
    author: neighbour(181),
    about: addedParagraphs.split('\n')[1] ?? '',
    kind: 'remove',
    reason: '外来的电动车进来充电，会占本小区居民的位置。',
    supporters: 3,
  });
}
