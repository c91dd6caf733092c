import type { TopicState } from '@/shared/hall/topic-life-cycle';
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
import {
  aConcludedTopic,
  aDeliberatingTopic,
  anAcceptedTopic,
  aTopic,
} from '@/test/cloud/test-hall';
import { stepOperations } from './operations';

jest.setTimeout(30_000);

interface Scene {
  topicId: string;
  otherId: string;
}

const reason = '不涉及费用，物业可以直接办理。';
const part = { title: '楼道的灯不亮', body: '说的是两件事，楼道灯另外处理。' };

/** In which state the scene's topic is; its author is a neighbour who is none of these people. */
const operations: Record<string, Case<Scene> & { state?: TopicState }> = {
  beginDeliberation: {
    allowed: preparers,
    state: 'accepted',
    attempt: ({ hall }, { topicId }) => hall.beginDeliberation.mutate({ topicId }),
  },
  concludeTopic: {
    allowed: preparers,
    state: 'deliberating',
    attempt: ({ hall }, { topicId }) =>
      hall.concludeTopic.mutate({ topicId, conclusion: '大家同意分两批更换。' }),
  },
  implementDirectly: {
    allowed: preparers,
    state: 'accepted',
    attempt: ({ hall }, { topicId }) => hall.implementDirectly.mutate({ topicId, reason }),
  },
  closeTopic: {
    allowed: preparers,
    state: 'concluded',
    attempt: ({ hall }, { topicId }) => hall.closeTopic.mutate({ topicId, reason }),
  },
  reopenTopic: {
    allowed: preparers,
    otherwise: otherwiseAll(
      members.filter((person) => !preparers.some((role) => role === person)),
      'reopenNotYours',
    ),
    state: 'concluded',
    attempt: ({ hall }, { topicId }) => hall.reopenTopic.mutate({ topicId, reason }),
  },
  mergeTopics: {
    allowed: preparers,
    attempt: ({ hall }, { topicId, otherId }) =>
      hall.mergeTopics.mutate({ topicId, targetId: otherId, reason }),
  },
  splitTopic: {
    allowed: preparers,
    attempt: ({ hall }, { topicId }) =>
      hall.splitTopic.mutate({ topicId, ...part, category: 'other', reason }),
  },
  followTopic: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.followTopic.mutate({ topicId }),
  },
  unfollowTopic: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.unfollowTopic.mutate({ topicId }),
  },
};

let cloud: TestCloud;
let here: Everybody;
let author: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
  author = await here.community.aResident();
});
afterAll(() => cloud.stop());

const topicIn = (state: TopicState | undefined): Promise<string> => {
  const staff = here.people.ownersCommittee!;
  if (state === 'accepted') return anAcceptedTopic(author, staff);
  if (state === 'deliberating') return aDeliberatingTopic(author, staff);
  return state === 'concluded' ? aConcludedTopic(author, staff) : aTopic(author);
};

it('every step is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(stepOperations).sort());
});

describe.each(Object.entries(operations))('%s', (_name, row) => {
  let scene: Scene;
  const aScene = async () => ({ topicId: await topicIn(row.state), otherId: await aTopic(author) });
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (allowed) scene = await aScene();
  });
});

it('nobody takes a step with a topic of another community', async () => {
  const elsewhere = await aCommunity(cloud);
  const staff = await elsewhere.aStaffMember('administrator');
  const scene = { topicId: await topicIn('accepted'), otherId: await aTopic(author) };
  for (const { attempt } of Object.values(operations)) {
    await refused(attempt(staff.client, scene), 'topicNotFound');
  }
});
