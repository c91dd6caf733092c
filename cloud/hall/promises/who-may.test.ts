import {
  aCommunityOfEverybody,
  adults,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
  preparers,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import {
  aPromise,
  aReportedPromise,
  aTopicToCarryOut,
  dayFromNow,
  planContent,
  summary,
} from '@/test/cloud/test-promises';
import type { promiseOperations } from './operations';

jest.setTimeout(60_000);

/** One to be planned, one of the property manager and one of the owners' committee under way, one reported. */
interface Scene {
  owed: string;
  managers: string;
  committees: string;
  milestoneId: string;
  spendingId: string;
  reported: string;
}

const committees = [...preparers, 'propertyManager'];
const why = '人员调整，按新的安排办理。';
const photoIds: string[] = [];
const notTheirs = otherwiseAll(['propertyManager'], 'promiseNotYours');
const read = { allowed: members };
const ofCommittee = { allowed: preparers, otherwise: notTheirs };

const operations: Record<keyof typeof promiseOperations, Case<Scene>> = {
  listPromises: { ...read, attempt: ({ hall }) => hall.listPromises.query({ group: 'late' }) },
  listTopicsAwaitingPlan: {
    ...read,
    attempt: ({ hall }) => hall.listTopicsAwaitingPlan.query({}),
  },
  promiseFigures: { ...read, attempt: ({ hall }) => hall.promiseFigures.query() },
  promiseDetail: {
    ...read,
    attempt: ({ hall }, { owed }) => hall.promiseDetail.query({ topicId: owed }),
  },
  promiseSummary: {
    ...read,
    attempt: ({ hall }, { managers }) => hall.promiseSummary.query({ topicId: managers }),
  },
  promiseProgress: {
    ...read,
    attempt: ({ hall }, { managers }) => hall.promiseProgress.query({ topicId: managers }),
  },
  promiseSpending: {
    ...read,
    attempt: ({ hall }, { managers }) => hall.promiseSpending.query({ topicId: managers }),
  },
  ratingWords: {
    ...read,
    attempt: ({ hall }, { reported }) => hall.ratingWords.query({ topicId: reported }),
  },
  planPromise: {
    allowed: committees,
    attempt: ({ hall }, { owed }) =>
      hall.planPromise.mutate({ topicId: owed, ...planContent(cloud) }),
  },
  changePromise: {
    ...ofCommittee,
    attempt: ({ hall }, { committees: topicId }) =>
      hall.changePromise.mutate({ topicId, contact: '前台 王师傅', budgetFen: 1, reason: why }),
  },
  moveMilestone: {
    ...ofCommittee,
    attempt: ({ hall }, { committees: topicId, milestoneId }) =>
      hall.moveMilestone.mutate({
        topicId,
        milestoneId,
        dueDay: dayFromNow(cloud, 40),
        reason: why,
      }),
  },
  completeMilestone: {
    ...ofCommittee,
    attempt: ({ hall }, { committees: topicId, milestoneId }) =>
      hall.completeMilestone.mutate({
        topicId,
        milestoneId,
        day: dayFromNow(cloud, 0),
        note: '',
        photoIds,
      }),
  },
  noteProgress: {
    allowed: committees,
    attempt: ({ hall }, { managers }) =>
      hall.noteProgress.mutate({ topicId: managers, words: '门禁已经下单，十天到货。', photoIds }),
  },
  recordSpending: {
    ...ofCommittee,
    attempt: ({ hall }, { committees: topicId }) =>
      hall.recordSpending.mutate({ topicId, what: '门禁一套', amountFen: 100, photoIds }),
  },
  counterSpending: {
    ...ofCommittee,
    attempt: ({ hall }, { committees: topicId, spendingId }) =>
      hall.counterSpending.mutate({ topicId, spendingId, reason: why }),
  },
  reportPromise: {
    ...ofCommittee,
    attempt: ({ hall }, { committees: topicId, milestoneId }) =>
      hall.reportPromise.mutate({
        topicId,
        summary,
        explanations: [{ milestoneId, words: '线路老化，改在明年一起更换。' }],
        photoIds,
      }),
  },
  ratePromise: {
    allowed: adults,
    attempt: ({ hall }, { reported }) =>
      hall.ratePromise.mutate({ topicId: reported, score: 4, words: '', isNamed: false }),
  },
  resumePromise: {
    allowed: preparers,
    attempt: ({ hall }, { reported }) =>
      hall.resumePromise.mutate({ topicId: reported, reason: why }),
  },
};

let cloud: TestCloud;
let all: Everybody;
beforeAll(async () => {
  cloud = await startTestCloud();
  all = await aCommunityOfEverybody(cloud);
});
afterAll(() => cloud.stop());

async function aScene(): Promise<Scene> {
  const [author, staff] = [all.people.owner!, all.people.ownersCommittee!];
  const milestones = [{ title: '采购门禁', dueDay: dayFromNow(cloud, 10) }];
  const own = { body: { role: 'ownersCommittee' }, milestones };
  const committee = await aPromise(cloud, author, staff, own);
  const { spendingId } = await staff.client.hall.recordSpending.mutate({
    topicId: committee.topicId,
    what: '门禁一套',
    amountFen: 300,
    photoIds,
  });
  return {
    owed: await aTopicToCarryOut(author, staff),
    managers: (await aPromise(cloud, author, staff)).topicId,
    committees: committee.topicId,
    milestoneId: committee.milestoneIds[0]!,
    spendingId,
    reported: (await aReportedPromise(cloud, author, staff)).topicId,
  };
}

describe.each(Object.entries(operations))('%s', (_name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    if (await expectCase(row, person, all.clients.get(person)!, scene)) {
      if (!('allowed' in row && row.allowed === members)) scene = await aScene();
    }
  });
});

it('nobody finds a promise of another community by its topic', async () => {
  const scene = await aScene();
  const elsewhere = await aCommunity(cloud);
  const staff = await elsewhere.aStaffMember('administrator');
  const neighbour = await elsewhere.aResident();
  for (const [name, { attempt }] of Object.entries(operations)) {
    const isList = ['listPromises', 'listTopicsAwaitingPlan', 'promiseFigures'].includes(name);
    if (isList) continue;
    const person = name === 'ratePromise' ? neighbour : staff;
    await refused(attempt(person.client, scene), 'topicNotFound');
  }
  const figures = await staff.client.hall.promiseFigures.query();
  expect(figures).toEqual({
    underWay: 0,
    late: 0,
    kept: 0,
    notKept: 0,
    awaitingPlan: 0,
    bodies: [],
  });
});
