import { v7 as uuid } from 'uuid';
import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
} from '@/test/cloud/everybody';
import { type Client, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aPhoto as aPhotoOf } from '@/test/cloud/test-hall';
import { aNotice } from '@/test/cloud/test-notices';
import { boardOperations } from '../board/operations';
import { groupOperations } from '../groups/operations';
import { remindingOperations } from './operations';

jest.setTimeout(60_000);

interface Scene {
  noticeId: string;
  groupId: string;
  postingId: string;
}

const publishers = [
  ...['administrator', 'ownersCommittee', 'propertyManager', 'residentsCommittee'],
  ...['villagersCommittee', 'supervisoryCommittee'],
];
const walkers = [...publishers, 'gridWorker'];
const everywhere = { kind: 'community' } as const;
const aPhoto = (client: Client) => aPhotoOf({ client } as TestPerson);
const name = () => `范围${uuid().slice(-8)}`;

const operations: Record<string, Case<Scene>> = {
  createGroup: {
    allowed: publishers,
    attempt: ({ notices }) =>
      notices.createGroup.mutate({ groupId: uuid(), name: name(), audience: everywhere }),
  },
  listGroups: { allowed: publishers, attempt: ({ notices }) => notices.listGroups.query({}) },
  renameGroup: {
    allowed: publishers,
    attempt: ({ notices }, { groupId }) => notices.renameGroup.mutate({ groupId, name: name() }),
  },
  retireGroup: {
    allowed: publishers,
    attempt: ({ notices }, { groupId }) => notices.retireGroup.mutate({ groupId }),
  },
  countEntranceReadership: {
    allowed: publishers,
    attempt: ({ notices }, { noticeId }) =>
      notices.countEntranceReadership.query({ noticeId, buildingId: here.community.buildingId }),
  },
  countReminder: {
    allowed: publishers,
    attempt: ({ notices }, { noticeId }) =>
      notices.countReminder.query({ noticeId, missing: 'reading' }),
  },
  sendReminder: {
    allowed: publishers,
    attempt: ({ notices }, { noticeId }) =>
      notices.sendReminder.mutate({ noticeId, missing: 'reading' }),
  },
  printNotice: {
    allowed: walkers,
    attempt: ({ notices }, { noticeId }) =>
      notices.printNotice.mutate({ noticeId, appAddress: null }),
  },
  listBoardPostings: {
    allowed: walkers,
    attempt: ({ notices }, { noticeId }) => notices.listBoardPostings.query({ noticeId }),
  },
  recordBoardPosting: {
    allowed: walkers,
    attempt: async (client, { noticeId }) =>
      client.notices.recordBoardPosting.mutate({
        ...{ postingId: uuid(), noticeId, place: name(), postedDay: '2026-11-22' },
        // Those without the permission could not even upload: they are refused before their photo is looked for.
        photoId: await aPhoto(client).catch(() => uuid()),
      }),
  },
  takeDownBoardPosting: {
    allowed: walkers,
    attempt: ({ notices }, { postingId }) => notices.takeDownBoardPosting.mutate({ postingId }),
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
  const client = here.clients.get('administrator')!;
  const noticeId = await aNotice(client);
  const { groupId } = await client.notices.createGroup.mutate({
    ...{ groupId: uuid(), name: name(), audience: everywhere },
  });
  const { postingId } = await client.notices.recordBoardPosting.mutate({
    ...{ postingId: uuid(), noticeId, place: '东门公告栏', postedDay: '2026-11-22' },
    photoId: await aPhoto(client),
  });
  return { noticeId, groupId, postingId };
};

it('every operation that brings notices to people is in the table', () => {
  const all = { ...boardOperations, ...groupOperations, ...remindingOperations };
  expect(Object.keys(operations).sort()).toEqual(Object.keys(all).sort());
});

describe.each(Object.entries(operations))('%s', (_name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (!allowed) return;
    // A community has room for fifty groups.
    await cloud.owner.query('update notice_group set retired_at = now()');
    scene = await aScene();
  });
});

it('nobody finds what is of another community', async () => {
  const { noticeId, groupId, postingId } = await aScene();
  const elsewhere = await aCommunity(cloud);
  const { client } = await elsewhere.aStaffMember('administrator');
  const { notices } = client;
  const question = { noticeId, missing: 'reading' } as const;
  await refused(notices.renameGroup.mutate({ groupId, name: '别处的' }), 'noticeGroupUnknown');
  await refused(notices.retireGroup.mutate({ groupId }), 'noticeGroupUnknown');
  await refused(notices.countReminder.query(question), 'noticeUnknown');
  await refused(notices.sendReminder.mutate(question), 'noticeUnknown');
  await refused(
    notices.countEntranceReadership.query({ noticeId, buildingId: elsewhere.buildingId }),
    'noticeUnknown',
  );
  await refused(notices.printNotice.mutate({ noticeId, appAddress: null }), 'noticeUnknown');
  await refused(notices.listBoardPostings.query({ noticeId }), 'noticeUnknown');
  await refused(notices.takeDownBoardPosting.mutate({ postingId }), 'boardPostingUnknown');
  await refused(
    notices.recordBoardPosting.mutate({
      ...{ postingId: uuid(), noticeId, place: '西门公告栏', postedDay: '2026-11-22' },
      photoId: await aPhoto(client),
    }),
    'noticeUnknown',
  );
  expect((await notices.listGroups.query({})).items).toEqual([]);
});
