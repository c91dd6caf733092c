import { v7 as uuid } from 'uuid';
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
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import type { TestPerson } from '@/test/cloud/test-community';
import { aComment, aCommentedNotice, anObjection, aPosting } from '@/test/cloud/test-postings';
import type { commentOperations } from '../comments/operations';
import type { disclosureOperations } from '../disclosure/operations';
import type { postingOperations } from './operations';

jest.setTimeout(60_000);

interface Scene {
  posting: string;
  over: string;
  commented: string;
}

type Operations = typeof postingOperations & typeof disclosureOperations & typeof commentOperations;

const publishers = [...preparers, 'propertyManager', 'supervisoryCommittee'];
const others = publishers.filter((role) => role !== 'ownersCommittee');
const read = { allowed: members };
const publish = { allowed: publishers };
const keep = { allowed: [...preparers] };
/** Of an item of the owners' committee: of its body, or the administrator. */
const ofBody = {
  allowed: ['ownersCommittee', 'administrator'],
  otherwise: otherwiseAll(
    others.filter((role) => role !== 'administrator'),
    'disclosureNotYours',
  ),
};
const link = { itemKey: 'ownersAssemblyResult', period: null };
const rule = {
  rhythm: 'atOnce',
  dueDays: 3,
  leastPostingDays: 15,
  body: 'ownersCommittee',
} as const;

const operations: Record<keyof Operations, Case<Scene>> = {
  readPosting: {
    ...read,
    attempt: ({ notices }, { posting }) => notices.readPosting.query({ noticeId: posting }),
  },
  listPostingObjections: {
    ...read,
    attempt: ({ notices }, { posting }) =>
      notices.listPostingObjections.query({ noticeId: posting }),
  },
  printPostingRecord: {
    ...read,
    attempt: ({ notices }, { over }) => notices.printPostingRecord.mutate({ noticeId: over }),
  },
  objectToPosting: {
    allowed: [...adults, 'supervisoryCommittee'],
    attempt: (client, { posting }) => anObjection({ client }, posting),
  },
  answerPostingObjection: {
    allowed: ['ownersCommittee'],
    otherwise: otherwiseAll(others, 'postingAnswerNotYours'),
    attempt: async ({ notices }, { posting }) =>
      notices.answerPostingObjection.mutate({
        objectionId: await anObjection(await people.community.aResident(), posting),
        ...{ outcome: 'rejected', answer: '已核对，没有差错。' },
      }),
  },
  listPostingDesk: { ...publish, attempt: ({ notices }) => notices.listPostingDesk.query({}) },
  readDisclosureCalendar: {
    ...read,
    attempt: ({ notices }) => notices.readDisclosureCalendar.query(),
  },
  listDisclosures: {
    ...read,
    attempt: ({ notices }) => notices.listDisclosures.query({ key: link.itemKey }),
  },
  disclosureDesk: { ...publish, attempt: ({ notices }) => notices.disclosureDesk.query() },
  dutiesToFulfil: {
    ...publish,
    attempt: ({ notices }) => notices.dutiesToFulfil.query({ publisherRole: 'ownersCommittee' }),
  },
  linkableNotices: { ...publish, attempt: ({ notices }) => notices.linkableNotices.query(link) },
  linkDisclosure: {
    ...ofBody,
    attempt: ({ notices }, { posting }) =>
      notices.linkDisclosure.mutate({ noticeId: posting, ...link }),
  },
  unlinkDisclosure: {
    ...ofBody,
    attempt: ({ notices }, { posting }) =>
      notices.unlinkDisclosure.mutate({ noticeId: posting, ...link }),
  },
  beginDisclosureCalendar: {
    ...keep,
    attempt: ({ notices }) => notices.beginDisclosureCalendar.mutate(),
  },
  changeLawItem: {
    ...keep,
    attempt: ({ notices }) => notices.changeLawItem.mutate({ key: link.itemKey, ...rule }),
  },
  saveDisclosureItem: {
    ...keep,
    attempt: ({ notices }) =>
      notices.saveDisclosureItem.mutate({ key: uuid(), name: '电梯年检', says: '', ...rule }),
  },
  retireDisclosureItem: {
    ...keep,
    attempt: async (client) => {
      const { notices } = client;
      const key = uuid();
      await people.clients
        .get('ownersCommittee')
        ?.notices.saveDisclosureItem.mutate({ key, name: '电梯年检', says: '', ...rule });
      return notices.retireDisclosureItem.mutate({ key });
    },
  },
  listComments: {
    ...read,
    attempt: ({ notices }, { commented }) => notices.listComments.query({ noticeId: commented }),
  },
  readCommenting: {
    ...read,
    attempt: ({ notices }, { commented }) => notices.readCommenting.query({ noticeId: commented }),
  },
  writeComment: {
    allowed: [...adults, ...publishers, 'gridWorker'],
    attempt: (client, { commented }) => aComment({ client }, commented),
  },
  removeComment: {
    // Their own; who has none is told that there is none.
    allowed: [],
    otherwise: otherwiseAll(members, 'commentUnknown'),
    attempt: ({ notices }) => notices.removeComment.mutate({ commentId: uuid() }),
  },
  closeComments: {
    allowed: ['ownersCommittee'],
    otherwise: otherwiseAll(others, 'commentsCloseNotYours'),
    attempt: async ({ notices }) =>
      notices.closeComments.mutate({
        noticeId: await aCommentedNotice(cloud, people.community, committee),
      }),
  },
};

let cloud: TestCloud;
let people: Everybody;
let committee: TestPerson;
let scene: Scene;
beforeAll(async () => {
  cloud = await startTestCloud();
  people = await aCommunityOfEverybody(cloud);
  committee = people.people.ownersCommittee!;
  await committee.client.notices.beginDisclosureCalendar.mutate();
  const over = await aPosting(cloud, people.community, committee);
  cloud.advance(17 * 24 * 60 * 60 * 1000);
  await cloud.tick();
  scene = {
    over,
    posting: await aPosting(cloud, people.community, committee),
    commented: await aCommentedNotice(cloud, people.community, committee),
  };
});
afterAll(() => cloud.stop());

describe.each(Object.entries(operations))('%s', (_name, row) => {
  it.each(everybody)('%s', async (person) => {
    const client = people.clients.get(person);
    if (!client) throw new Error(`${person} is missing`);
    await expectCase(row, person, client, scene);
  });
});
