import { v7 as uuid } from 'uuid';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

const committee = 'dev-committee';

/**
 * Topics further on their way: one being deliberated with seats that answered, declined, are waiting and
 * are late, which another was merged into; one concluded; and one that was put again.
 */
export async function playTopicSteps(stage: DemoStage): Promise<void> {
  await playConcluded(stage);
  await playReopened(stage);
  await playDeliberating(stage);
}

interface RaisedTopic {
  author: string;
  title: string;
  category: 'parking' | 'publicFacilities' | 'sanitation' | 'propertyService';
  place: string;
  body: string;
  proposal: string;
  /** Numbers of the neighbours who cosign: so many from there on. */
  cosigners: { from: number; count: number };
}

async function raise(
  stage: DemoStage,
  { author, cosigners, ...content }: RaisedTopic,
): Promise<string> {
  const id = uuid();
  await stage
    .as(author)
    .hall.submitTopic.mutate({ id, ...content, buildingId: null, photoIds: [] });
  for (let number = 0; number < cosigners.count; number += 1) {
    const { hall } = stage.as(neighbour(cosigners.from + number));
    await hall.cosignTopic.mutate({ topicId: id });
  }
  return id;
}

const accept = (stage: DemoStage, topicId: string, reason: string) =>
  stage.as(committee).hall.decideTopic.mutate({ topicId, decision: 'accept', reason });

async function playConcluded(stage: DemoStage): Promise<void> {
  const { hall } = stage.as(committee);
  await stage.goTo(34, 9);
  const topicId = await raise(stage, {
    author: neighbour(61),
    title: '垃圾投放点移到北门外侧',
    category: 'sanitation',
    place: '7栋楼下垃圾投放点',
    body: '现在的投放点紧挨着7栋一楼的窗户，夏天气味很大，清运车早上五点就来，住在楼下的几家都睡不好。',
    proposal: '移到北门外侧的空地，离最近的窗户三十米以上，加盖雨棚和洗手池。',
    cosigners: { from: 210, count: 8 },
  });
  await stage.goTo(31, 15);
  await accept(stage, topicId, '情况属实，投放点的位置确实离窗户太近，先听各方的意见。');
  await stage.goTo(30, 9);
  await hall.beginDeliberation.mutate({ topicId });
  await hall.inviteSeats.mutate({
    topicId,
    seats: [
      { body: 'propertyManager', question: '移过去以后清运和保洁怎么安排？' },
      { outsideName: '环卫所', question: '清运车能不能改到六点半以后来？' },
    ],
  });
  await stage.goTo(27, 10);
  await answerAs(stage, 'dev-property', topicId, {
    words: '北门外侧水电都通，移位和雨棚约需一万二千元。保洁每天冲洗两次，不另外收费。',
  });
  await transcribe(stage, topicId, {
    words: '可以把清运时间改到早上六点半，北门外侧清运车能停靠。',
    source: '环卫所电话答复，有记录',
  });
  await stage.goTo(9, 17);
  await hall.concludeTopic.mutate({
    topicId,
    conclusion:
      '多数人同意把投放点移到北门外侧，加雨棚和洗手池；清运改到六点半以后。费用约一万二千元，建议从公共收益里出，提交表决。',
  });
}

async function playReopened(stage: DemoStage): Promise<void> {
  await stage.goTo(24, 19);
  const topicId = await raise(stage, {
    author: 'dev-owner-elder',
    title: '东门恢复二十四小时开放',
    category: 'propertyService',
    place: '东门',
    body: '东门晚上九点就锁了，老人看急诊要绕到南门，多走一公里。以前一直是整夜开的。',
    proposal: '东门改成刷卡进出，整夜开放。',
    cosigners: { from: 220, count: 3 },
  });
  await stage.goTo(20, 10);
  await stage.as(committee).hall.decideTopic.mutate({
    topicId,
    decision: 'reject',
    reason: '东门夜间没有保安值班，出于安全考虑暂不开放。急诊可以打值班电话，保安来开门。',
  });
  await stage.goTo(4, 8);
  await stage.as('dev-owner-elder').hall.reopenTopic.mutate({
    topicId,
    reason:
      '上周三夜里邻居送老人看病，值班电话二十分钟没有人接。物业现在也装好了刷卡门禁，请再议一次。',
  });
}

async function playDeliberating(stage: DemoStage): Promise<void> {
  const { hall } = stage.as(committee);
  await stage.goTo(19, 9);
  const topicId = await raise(stage, {
    author: neighbour(73),
    title: '地面停车重新划线，先让出消防通道',
    category: 'parking',
    place: '5栋至8栋之间的道路',
    body: '5栋到8栋之间两边都停车，消防车进不来，救护车上个月掉头用了十几分钟。车位线还是十年前划的。',
    proposal: '请专业单位重新设计，先把消防通道让出来，再看能划多少车位。',
    cosigners: { from: 230, count: 9 },
  });
  const alike = await raise(stage, {
    author: neighbour(74),
    title: '消防通道被车堵住了',
    category: 'parking',
    place: '6栋门口',
    body: '6栋门口的消防通道天天停满车，跟物业说过很多次，贴条也没有用。',
    proposal: '划上禁停线，装隔离柱。',
    cosigners: { from: 236, count: 5 },
  });
  await stage.goTo(17, 10);
  await accept(stage, topicId, '关系到大家的安全，列为本季度的重点，先协商方案再表决。');
  await stage.goTo(16, 11);
  const reason = '说的是同一条路上的同一件事，合在一起协商。';
  await hall.mergeTopics.mutate({ topicId: alike, targetId: topicId, reason });
  await stage.goTo(12, 9);
  await hall.beginDeliberation.mutate({ topicId });
  await inviteToParking(stage, topicId);
  await stage.goTo(8, 16);
  await answerAs(stage, 'dev-property', topicId, {
    words:
      '现有地面车位一百四十二个，让出四米宽的通道要减少二十三个。南门外的空地可以补十八个，划线约需三万元。',
  });
  await answerAs(stage, neighbour(73), topicId, {
    words: '我家的车就停在那一段，少一个车位也愿意，救护车进得来更要紧。',
  });
  await stage.goTo(7, 10);
  await transcribe(stage, topicId, {
    words:
      '消防车通道的净宽和净高都不应小于四米，转弯处请留足半径。欢迎划线以前请我们到现场看一次。',
    source: '消防救援站来函〔2026〕31号',
  });
  await stage.goTo(2, 1);
}

/** One is asked until the day before yesterday and has not answered; another still has time. */
async function inviteToParking(stage: DemoStage, topicId: string): Promise<void> {
  const { hall } = stage.as(committee);
  const author = await authorOf(stage, topicId);
  await hall.inviteSeats.mutate({
    topicId,
    answerBy: shanghaiDayBefore(stage, 3),
    seats: [
      { body: 'propertyManager', question: '让出通道要减少多少车位，有没有地方补？' },
      { body: 'gridWorker', question: '沿街商户的车停在哪里，能不能协调？' },
      { outsideName: '消防救援站', question: '通道要留多宽？' },
      { accountId: author, question: '住在这一段的居民最担心什么？' },
    ],
  });
  await hall.inviteSeats.mutate({
    topicId,
    answerBy: shanghaiDayBefore(stage, -10),
    seats: [{ body: 'supervisoryCommittee', question: '划线的费用怎么公开？' }],
  });
}

const shanghaiDayBefore = (stage: DemoStage, days: number): string =>
  new Date(stage.at(days, 20).getTime()).toISOString().slice(0, 10);

async function authorOf(stage: DemoStage, topicId: string): Promise<string> {
  const { residents } = await stage.as(committee).hall.seatOptions.query({ topicId });
  const author = residents.find(({ isAuthor }) => isAuthor);
  if (!author) throw new Error('a topic without its author');
  return author.accountId;
}

async function answerAs(
  stage: DemoStage,
  openId: string,
  topicId: string,
  { words }: { words: string },
): Promise<void> {
  const { hall } = stage.as(openId);
  const { seats } = await hall.topicSeats.query({ topicId });
  const own = seats.find(({ isMine }) => isMine);
  if (!own) throw new Error(`${openId} has no seat`);
  await hall.answerSeat.mutate({ seatId: own.id, text: words });
}

async function transcribe(
  stage: DemoStage,
  topicId: string,
  { words, source }: { words: string; source: string },
): Promise<void> {
  const { hall } = stage.as(committee);
  const { seats } = await hall.topicSeats.query({ topicId });
  const outside = seats.find(({ kind }) => kind === 'outside');
  if (!outside) throw new Error('no seat for a body from outside');
  await hall.transcribeSeat.mutate({ seatId: outside.id, text: words, source });
}
