import { v7 as uuid } from 'uuid';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

interface SessionTopics {
  /** A topic that was talked over at a session nine days ago; taken up before. */
  heldTopicId: string;
  /** A topic of the session to come. */
  comingTopicId: string;
}

const people = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, number) => neighbour(from + number));

const atTheDoor = people(221, 6);
const confirming = atTheDoor.slice(0, 4);

/** A session that was held, with confirmed minutes and a resolution, and one to come that people sign up for. */
export async function playSessions(stage: DemoStage, topics: SessionTopics): Promise<void> {
  await holdSession(stage, topics.heldTopicId);
  await callSession(stage, topics.comingTopicId);
}

async function holdSession(stage: DemoStage, topicId: string): Promise<void> {
  const { hall } = stage.as('dev-committee');
  const [startsAt, endsAt] = [stage.at(9, 19), stage.at(9, 21)];
  await stage.goTo(16, 10);
  const sessionId = await announce(stage, {
    title: '路灯改造议事会',
    introduction: '请住在 9 栋到 12 栋的邻居来说说，哪些地方最暗，灯装在哪里合适。',
    place: '社区活动室二楼',
    startsAt,
    endsAt,
    capacity: 30,
    agenda: [
      { title: '哪些地方要先装灯', note: '物业会带一张路灯位置图。', minutes: 40, topicId },
      { title: '灯的亮度和开关时间', note: '', minutes: 30, topicId: null },
    ],
  });
  await stage.goTo(12, 20);
  for (const openId of people(221, 8))
    await stage.as(openId).hall.answerInvitation.mutate({ sessionId, coming: true });

  await stage.goTo(9, 19);
  await hall.beginSession.mutate({ sessionId });
  const { code } = await hall.sessionCode.query({ sessionId });
  for (const openId of [...atTheDoor, 'dev-owner'])
    await stage.as(openId).hall.checkIn.mutate({ sessionId, code });
  for (const openId of ['dev-owner', ...atTheDoor.slice(0, 2)]) {
    await stage.as(openId).hall.askToSpeak.mutate({ sessionId });
    await hall.callSpeaker.mutate({ sessionId, speakingId: null });
    await hall.finishSpeech.mutate({ sessionId });
  }
  await stage.goTo(9, 21);
  await hall.endSession.mutate({ sessionId });
  await minute(stage, sessionId, topicId);
}

async function minute(stage: DemoStage, sessionId: string, topicId: string): Promise<void> {
  await stage.goTo(8, 10);
  const { hall } = stage.as('dev-committee');
  const { state } = await hall.topicDetail.query({ topicId });
  const draft = await hall.minutesDraft.query({ sessionId });
  const [where, when] = draft.items;
  if (!where || !when) throw new Error('the demo session has no agenda');
  const { revision } = await hall.saveMinutes.mutate({
    sessionId,
    revision: draft.revision,
    items: [
      {
        itemId: where.itemId,
        discussion:
          '大家一致认为台阶那一段最危险，应当先装。有人提出靠近 10 栋一楼窗户的灯要加罩，免得照进卧室。',
        resolution:
          '先在台阶一段装六盏感应路灯，10 栋窗前的两盏加遮光罩；费用方案由业主委员会提出，交大家表决。',
        concludesTopic: state === 'deliberating',
      },
      {
        itemId: when.itemId,
        discussion: '多数人希望天黑自动亮，夜里十一点以后改为有人走过才亮。',
        resolution: '',
        concludesTopic: false,
      },
    ],
    closing: '感谢各位邻居参加。',
  });
  const { version } = await hall.proposeMinutes.mutate({ sessionId, revision });
  await stage.goTo(8, 20);
  for (const openId of confirming)
    await stage.as(openId).hall.answerMinutes.mutate({
      ...{ sessionId, version, answer: 'confirmed', remark: '' },
    });
}

async function callSession(stage: DemoStage, topicId: string): Promise<void> {
  await stage.goTo(1, 9);
  const sessionId = await announce(stage, {
    title: '充电桩建在哪里，怎么管',
    introduction: '请带上您的意见。住得近的、怕起火的、想早点用上的，都欢迎来说。',
    place: '社区活动室二楼',
    startsAt: stage.at(-5, 19),
    endsAt: stage.at(-5, 21),
    capacity: 12,
    agenda: [
      { title: '选址：南门西侧空地合不合适', note: '', minutes: 40, topicId },
      { title: '安全：消防和夜间值守', note: '物业介绍消防方案。', minutes: 30, topicId },
      { title: '收费和收益怎么公开', note: '', minutes: 20, topicId: null },
    ],
  });
  await stage.goTo(1, 20);
  for (const openId of people(241, 9))
    await stage.as(openId).hall.answerInvitation.mutate({ sessionId, coming: true });
}

interface Called {
  title: string;
  introduction: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  agenda: { title: string; note: string; minutes: number; topicId: string | null }[];
}

async function announce(
  stage: DemoStage,
  { startsAt, endsAt, ...session }: Called,
): Promise<string> {
  const { hall } = stage.as('dev-committee');
  const id = uuid();
  const { revision } = await hall.saveSession.mutate({
    ...{ id, revision: 0, invited: 'all', ...session },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  });
  await hall.announceSession.mutate({ sessionId: id, revision });
  return id;
}
