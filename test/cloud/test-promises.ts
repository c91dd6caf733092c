import { daysAfter, shanghaiDay } from '@/shared/shanghai-time';
import type { TestCloud } from './test-cloud';
import type { TestPerson } from './test-community';
import { anAcceptedTopic } from './test-hall';

export const reason = '情况属实，列入本月议程。';

/** A calendar day `days` after today, in Asia/Shanghai. */
export const dayFromNow = (cloud: TestCloud, days: number): string =>
  daysAfter(shanghaiDay(cloud.now), days);

/** What a body promises: three milestones, ten days apart. */
export const planContent = <Content extends object>(cloud: TestCloud, content?: Content) => ({
  body: { role: 'propertyManager' as const },
  contact: '物业前台 李师傅',
  task: '更换一单元门禁，通电调试，再给每户换发门禁卡。',
  budgetFen: 500_000,
  milestones: [
    { title: '采购门禁', dueDay: dayFromNow(cloud, 10) },
    { title: '安装调试', dueDay: dayFromNow(cloud, 20) },
    { title: '换发门禁卡', dueDay: dayFromNow(cloud, 30) },
  ],
  ...content,
});

/** A topic that is to be carried out; its plan is owed. Answers its id. */
export async function aTopicToCarryOut(author: TestPerson, staff: TestPerson): Promise<string> {
  const topicId = await anAcceptedTopic(author, staff);
  await staff.client.hall.implementDirectly.mutate({ topicId, reason });
  return topicId;
}

/** A topic with a published plan. Answers its id and its milestones' ids. */
export async function aPromise(
  cloud: TestCloud,
  author: TestPerson,
  staff: TestPerson,
  content: object = {},
): Promise<{ topicId: string; milestoneIds: string[] }> {
  const topicId = await aTopicToCarryOut(author, staff);
  await staff.client.hall.planPromise.mutate({ topicId, ...planContent(cloud, content) });
  const { promise } = await staff.client.hall.promiseDetail.query({ topicId });
  return { topicId, milestoneIds: (promise?.milestones ?? []).map(({ id }) => id) };
}

/** Enters that a milestone was reached today. */
export const complete = (
  cloud: TestCloud,
  { client }: TestPerson,
  topicId: string,
  milestoneId: string,
) =>
  client.hall.completeMilestone.mutate({
    topicId,
    milestoneId,
    day: dayFromNow(cloud, 0),
    note: '按计划完成，已经验收。',
    photoIds: [],
  });

export const summary = '门禁已经全部换好，每户发了两张新卡，旧卡在前台回收。';

/** A promise with every milestone done and its report published: residents may rate it. */
export async function aReportedPromise(
  cloud: TestCloud,
  author: TestPerson,
  staff: TestPerson,
): Promise<{ topicId: string }> {
  const { topicId, milestoneIds } = await aPromise(cloud, author, staff);
  for (const id of milestoneIds) await complete(cloud, staff, topicId, id);
  await staff.client.hall.reportPromise.mutate({
    topicId,
    summary,
    explanations: [],
    photoIds: [],
  });
  return { topicId };
}

/** Rates without words. */
export const rate = ({ client }: TestPerson, topicId: string, score: 1 | 2 | 3 | 4 | 5) =>
  client.hall.ratePromise.mutate({ topicId, score, words: '', isNamed: false });
