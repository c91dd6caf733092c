import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
  preparers,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { forbiddenText, queued } from '@/test/cloud/test-moderation';
import { aStatement, statementText } from '@/test/cloud/test-opinions';
import { moderationRouter } from './router';

jest.setTimeout(60_000);

const moderators = [...preparers, 'moderator'];

/** A statement that waits, written by the tenant, and one that is shown. */
interface Scene {
  item: { id: string; round: number };
  shown: string;
  word: string;
}

const operations: Record<string, Case<Scene>> = {
  listQueue: { allowed: moderators, attempt: ({ moderation }) => moderation.listQueue.query({}) },
  countQueue: { allowed: moderators, attempt: ({ moderation }) => moderation.countQueue.query() },
  itemDetail: {
    allowed: moderators,
    attempt: ({ moderation }, { item }) => moderation.itemDetail.query({ itemId: item.id }),
  },
  decide: {
    allowed: moderators,
    attempt: ({ moderation }, { item: { id: itemId, round } }) =>
      moderation.decide.mutate({ itemId, round, decision: 'show', reason: null }),
  },
  report: {
    allowed: members.filter((person) => person !== 'tenant'),
    otherwise: { tenant: 'ownWordsNotReported' },
    attempt: ({ moderation }, { shown }) =>
      moderation.report.mutate({ kind: 'statement', id: shown, reason: 'abuse' }),
  },
  reasonOf: {
    allowed: members,
    attempt: ({ moderation }, { shown }) =>
      moderation.reasonOf.query({ kind: 'statement', id: shown }),
  },
  // Others' words are not there for an appeal; the author's own are not hidden.
  appeal: {
    allowed: [],
    otherwise: { ...otherwiseAll(members, 'moderationItemUnknown'), tenant: 'notHidden' },
    attempt: ({ moderation }, { item }) =>
      moderation.appeal.mutate({ itemId: item.id, words: '我没有骂人，只是说了事实。' }),
  },
  ownContent: { allowed: members, attempt: ({ moderation }) => moderation.ownContent.query({}) },
  figures: { allowed: members, attempt: ({ moderation }) => moderation.figures.query() },
  listForbiddenWords: {
    allowed: moderators,
    attempt: ({ moderation }) => moderation.listForbiddenWords.query(),
  },
  addForbiddenWord: {
    allowed: moderators,
    attempt: ({ moderation }, { word }) => moderation.addForbiddenWord.mutate({ word }),
  },
  removeForbiddenWord: {
    allowed: moderators,
    attempt: ({ moderation }, { word }) => moderation.removeForbiddenWord.mutate({ word }),
  },
};

let cloud: TestCloud;
let here: Everybody;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
});
afterAll(() => cloud.stop());

const aScene = async (): Promise<Scene> => {
  const author = here.people.tenant as TestPerson;
  const topicId = await anAcceptedTopic(here.people.owner!, here.people.ownersCommittee!);
  const waiting = await aStatement(author, topicId, forbiddenText);
  const shown = await aStatement(author, topicId, statementText());
  return { item: await queued(here.people.moderator!, waiting), shown, word: '张三丰' };
};

/** A decision stands; the third report keeps the words back. */
const needsAnother = (name: string): boolean => name === 'decide' || name === 'report';

it('every operation of moderation is in the table', () => {
  const known = Object.keys(moderationRouter._def.procedures);
  expect(Object.keys(operations).sort()).toEqual(known.sort());
});

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (allowed && needsAnother(name)) scene = await aScene();
  });
});

it('nobody finds an item of another community by its id', async () => {
  const { item, shown } = await aScene();
  const elsewhere = await aCommunity(cloud);
  const { moderation } = (await elsewhere.aStaffMember('moderator')).client;
  const { id: itemId, round } = item;
  await refused(moderation.itemDetail.query({ itemId }), 'moderationItemUnknown');
  await refused(
    moderation.decide.mutate({ itemId, round, decision: 'show', reason: null }),
    'moderationItemUnknown',
  );
  await refused(
    moderation.report.mutate({ kind: 'statement', id: shown, reason: 'abuse' }),
    'moderatedThingUnknown',
  );
  await refused(
    moderation.appeal.mutate({ itemId, words: '我没有骂人，只是说了事实。' }),
    'moderationItemUnknown',
  );
  expect((await moderation.listQueue.query({})).items).toEqual([]);
  expect(await moderation.reasonOf.query({ kind: 'statement', id: shown })).toEqual({
    reason: null,
  });
});
