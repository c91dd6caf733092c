import { v7 as uuid } from 'uuid';
import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  otherwiseAll,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { aDraft, drafted } from '@/test/cloud/test-drafts';
import { draftOperations } from './operations';

interface Scene {
  draftId: string;
  scheduledId: string;
}

// The scene's drafts are the administrator's: the other bodies learn nothing of them.
const others = [
  ...['ownersCommittee', 'propertyManager', 'residentsCommittee'],
  ...['villagersCommittee', 'supervisoryCommittee'],
];
const publishers = ['administrator', ...others];
const theirs = {
  allowed: ['administrator'],
  otherwise: otherwiseAll(others, 'noticeDraftUnknown'),
};
const inItsName = {
  allowed: ['administrator'],
  otherwise: otherwiseAll(others, 'noticePublisherNotYours'),
};
const step = () => ({
  draftId: uuid(),
  revision: 0,
  drafted: drafted({ publisherRole: 'administrator' }),
});
const at = '2026-11-23T02:00:00.000Z';

const operations: Record<string, Case<Scene>> = {
  listDrafts: { allowed: publishers, attempt: ({ notices }) => notices.listDrafts.query({}) },
  readDraft: {
    ...theirs,
    attempt: ({ notices }, { draftId }) => notices.readDraft.query({ draftId }),
  },
  discardDraft: {
    ...theirs,
    attempt: ({ notices }, { draftId }) => notices.discardDraft.mutate({ draftId }),
  },
  unscheduleDraft: {
    ...theirs,
    attempt: ({ notices }, { scheduledId }) =>
      notices.unscheduleDraft.mutate({ draftId: scheduledId }),
  },
  saveDraft: { ...inItsName, attempt: ({ notices }) => notices.saveDraft.mutate(step()) },
  publishDraft: { ...inItsName, attempt: ({ notices }) => notices.publishDraft.mutate(step()) },
  scheduleDraft: {
    ...inItsName,
    attempt: ({ notices }) => notices.scheduleDraft.mutate({ ...step(), at }),
  },
};

let cloud: TestCloud;
let here: Everybody;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
});
afterAll(() => cloud.stop());

async function aScene(): Promise<Scene> {
  const client = here.clients.get('administrator')!;
  const scheduled = step();
  await client.notices.scheduleDraft.mutate({ ...scheduled, at });
  return {
    draftId: await aDraft(client, { publisherRole: 'administrator' }),
    scheduledId: scheduled.draftId,
  };
}

it('every operation on drafts is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(draftOperations).sort());
});

describe.each(Object.entries(operations))('%s', (_name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    await expectCase(row, person, here.clients.get(person)!, scene);
  });
});

it('nobody finds a draft of another community, nor begins one under its id', async () => {
  const { draftId } = await aScene();
  const { client } = await (await aCommunity(cloud)).aStaffMember('administrator');
  await refused(client.notices.readDraft.query({ draftId }), 'noticeDraftUnknown');
  await refused(client.notices.discardDraft.mutate({ draftId }), 'noticeDraftUnknown');
  const { items } = await client.notices.listDrafts.query({});
  expect(items).toEqual([]);
});
