import { v7 as uuid } from 'uuid';
import type { RefusalCode } from '@/shared/refusals';
import { type Client, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic, topicContent } from '@/test/cloud/test-hall';
import { hallRouter, partOperations } from './router';

const bodies = ['administrator', 'ownersCommittee', 'residentsCommittee', 'villagersCommittee'];
const otherStaff = ['propertyManager', 'supervisoryCommittee', 'gridWorker', 'moderator'];
const adults = ['owner', 'coOwner', 'tenant', 'family'];
/** Who may raise for a neighbour keeps drafts and takes back what they raised. */
const helpers = [...adults, ...bodies, 'propertyManager', 'gridWorker'];
const members = [...adults, 'minor', ...bodies, ...otherStaff];
const outsiders = [
  'visitor',
  'personWithoutAccount',
  'stranger',
  'memberOfAnother',
  'lapsedTenant',
];
const everybody = [...outsiders, ...members];

interface Scene {
  topicId: string;
  draftId: string;
}

interface Case {
  allowed: readonly string[];
  /** What those who have the permission are told where the operation is not for them. */
  otherwise?: RefusalCode;
  attempt: (client: Client, scene: Scene) => Promise<unknown>;
}

const content = topicContent();
const reason = '情况属实，列入本月议程。';

/** The author of the scene's topic and draft is a neighbour who is none of these people. */
const operations: Record<string, Case> = {
  listTopics: { allowed: members, attempt: ({ hall }) => hall.listTopics.query({}) },
  topicDetail: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.topicDetail.query({ topicId }),
  },
  topicSteps: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.topicSteps.query({ topicId }),
  },
  myTopics: { allowed: members, attempt: ({ hall }) => hall.myTopics.query({}) },
  saveTopicDraft: {
    allowed: helpers,
    attempt: ({ hall }) => hall.saveTopicDraft.mutate({ id: uuid(), ...content }),
  },
  submitTopic: {
    allowed: adults,
    attempt: ({ hall }) => hall.submitTopic.mutate({ id: uuid(), ...content }),
  },
  discardDraft: {
    allowed: helpers,
    attempt: ({ hall }) => hall.discardDraft.mutate({ id: uuid() }),
  },
  topicDraft: {
    allowed: helpers,
    otherwise: 'topicNotFound',
    attempt: ({ hall }, { draftId }) => hall.topicDraft.query({ id: draftId }),
  },
  withdrawTopic: {
    allowed: helpers,
    otherwise: 'topicNotByYou',
    attempt: ({ hall }, { topicId }) => hall.withdrawTopic.mutate({ topicId, reason: '' }),
  },
  cosignTopic: {
    allowed: adults,
    attempt: ({ hall }, { topicId }) => hall.cosignTopic.mutate({ topicId }),
  },
  withdrawCosign: {
    allowed: adults,
    otherwise: 'notCosigned',
    attempt: ({ hall }, { topicId }) => hall.withdrawCosign.mutate({ topicId }),
  },
  decideTopic: {
    allowed: bodies,
    attempt: ({ hall }, { topicId }) =>
      hall.decideTopic.mutate({ topicId, decision: 'accept', reason }),
  },
  topicsAwaitingAnswer: {
    allowed: bodies,
    attempt: ({ hall }) => hall.topicsAwaitingAnswer.query({}),
  },
  topicsWaiting: { allowed: bodies, attempt: ({ hall }) => hall.topicsWaiting.query() },
};

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let clients: Map<string, Client>;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  const elsewhere = await (await aCommunity(cloud)).aResident();
  const unit = await community.aUnit({ ownerNames: ['张明', '李芳'] });
  author = await community.aResident();
  const resident = (options: object) => community.aResident({ unit, ...options });
  const people: Record<string, TestPerson> = {
    stranger: await community.aStranger(),
    lapsedTenant: await resident({ relation: 'tenant', expiresAt: new Date('2026-11-01') }),
    owner: await resident({ owner: 0 }),
    coOwner: await resident({ relation: 'coOwner', owner: 1 }),
    tenant: await resident({ relation: 'tenant' }),
    family: await resident({ relation: 'family' }),
    minor: await resident({ relation: 'family', adult: false }),
  };
  for (const role of [...bodies, ...otherStaff]) {
    people[role] = await community.aStaffMember(role as 'administrator');
  }
  clients = new Map(Object.entries(people).map(([name, { client }]) => [name, client]));
  clients.set('visitor', cloud.as(null, community.id));
  clients.set('personWithoutAccount', cloud.as('dev-without-account', community.id));
  clients.set('memberOfAnother', cloud.as(elsewhere.openId, community.id));
});
afterAll(() => cloud.stop());

const refusalFor = (person: string): RefusalCode => {
  if (person === 'visitor') return 'notLoggedIn';
  return person === 'personWithoutAccount' ? 'consentMissing' : 'notAllowed';
};

const aScene = async (): Promise<Scene> => {
  const draftId = uuid();
  const topicId = await aTopic(author);
  await author.client.hall.saveTopicDraft.mutate({ id: draftId, ...content });
  return { topicId, draftId };
};

it('every operation of the hall is in the table, or in the one of its part', () => {
  const known = Object.keys({ ...operations, ...partOperations });
  expect(known.sort()).toEqual(Object.keys(hallRouter._def.procedures).sort());
});

describe.each(Object.entries(operations))('%s', (_name, { allowed, otherwise, attempt }) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await aScene();
  });
  afterEach(() => author.client.hall.discardDraft.mutate({ id: scene.draftId }));

  it.each(everybody)('%s', async (person) => {
    const client = clients.get(person)!;
    if (!allowed.includes(person)) return refused(attempt(client, scene), refusalFor(person));
    if (otherwise) return refused(attempt(client, scene), otherwise);
    await expect(attempt(client, scene)).resolves.toBeDefined();
  });
});

it('nobody finds a topic of another community by its id', async () => {
  const elsewhere = await aCommunity(cloud);
  const [neighbour, staff] = [
    await elsewhere.aResident(),
    await elsewhere.aStaffMember('ownersCommittee'),
  ];
  const { topicId } = await aScene();
  const { hall } = neighbour.client;
  await refused(hall.topicDetail.query({ topicId }), 'topicNotFound');
  await refused(hall.cosignTopic.mutate({ topicId }), 'topicNotFound');
  await refused(hall.withdrawCosign.mutate({ topicId }), 'topicNotFound');
  await refused(hall.withdrawTopic.mutate({ topicId, reason: '' }), 'topicNotFound');
  await refused(
    staff.client.hall.decideTopic.mutate({ topicId, decision: 'reject', reason }),
    'topicNotFound',
  );
  expect((await hall.listTopics.query({})).items).toEqual([]);
});
