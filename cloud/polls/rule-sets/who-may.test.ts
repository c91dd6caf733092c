import { ownersAssembly } from '@/shared/polls/owners-assembly';
import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  preparers,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { anOwnRuleSet } from '@/test/cloud/test-rule-sets';
import { ruleSetOperations } from './operations';

jest.setTimeout(60_000);

/** An own rule set and a list of the community, both as they began. */
interface Scene {
  ruleSetId: string;
  listId: string;
  buildingId: string;
}

let made = 0;
const aName = () => {
  made += 1;
  return `名称${made}`;
};

const operations: Record<keyof typeof ruleSetOperations, Case<Scene>> = {
  listRuleSets: { allowed: preparers, attempt: ({ polls }) => polls.listRuleSets.query() },
  saveRuleSet: {
    allowed: preparers,
    attempt: ({ polls }) =>
      polls.saveRuleSet.mutate({ based: null, content: anOwnRuleSet({ name: aName() }) }),
  },
  retireRuleSet: {
    allowed: preparers,
    attempt: ({ polls }, { ruleSetId }) => polls.retireRuleSet.mutate({ ruleSetId, version: 1 }),
  },
  listMemberLists: { allowed: preparers, attempt: ({ polls }) => polls.listMemberLists.query() },
  createMemberList: {
    allowed: preparers,
    attempt: ({ polls }) => polls.createMemberList.mutate({ body: 'otherMeeting', name: aName() }),
  },
  renameMemberList: {
    allowed: preparers,
    attempt: ({ polls }, { listId }) =>
      polls.renameMemberList.mutate({ listId, revision: 1, name: aName() }),
  },
  changeMemberList: {
    allowed: preparers,
    attempt: ({ polls }, { listId }) =>
      polls.changeMemberList.mutate({ listId, revision: 1, add: [], remove: [] }),
  },
  fillMemberList: {
    allowed: preparers,
    attempt: ({ polls }, { listId, buildingId }) =>
      polls.fillMemberList.mutate({ listId, revision: 1, buildingId }),
  },
  retireMemberList: {
    allowed: preparers,
    attempt: ({ polls }, { listId }) => polls.retireMemberList.mutate({ listId, revision: 1 }),
  },
  memberList: {
    allowed: preparers,
    attempt: ({ polls }, { listId }) => polls.memberList.query({ listId }),
  },
  listMemberPeople: {
    allowed: preparers,
    attempt: ({ polls }, { listId }) => polls.listMemberPeople.query({ listId }),
  },
  searchRegister: {
    allowed: preparers,
    attempt: ({ polls }, { listId }) => polls.searchRegister.query({ listId, search: '1栋' }),
  },
};

let cloud: TestCloud;
let here: Everybody;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
});
afterAll(() => cloud.stop());

it('every operation on rule sets and lists is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(ruleSetOperations).sort());
});

const aScene = async (): Promise<Scene> => {
  const { polls } = here.people.administrator!.client;
  const { ruleSetId } = await polls.saveRuleSet.mutate({
    based: null,
    content: anOwnRuleSet({ name: aName() }),
  });
  const { listId } = await polls.createMemberList.mutate({ body: 'otherMeeting', name: aName() });
  return { ruleSetId, listId, buildingId: here.community.buildingId };
};

const isReading = (name: string) => /^(list|search|memberList)/.test(name);

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    // Rule sets in use at one time are limited; earlier scenes have had theirs.
    await cloud.owner.query(
      'update own_rule_set set retired_at = now(), retired_by = created_by where retired_at is null',
    );
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (allowed && !isReading(name)) scene = await aScene();
  });
});

describe('of another community', () => {
  it('rule sets and lists are not known', async () => {
    const scene = await aScene();
    const elsewhere = await aCommunity(cloud);
    const { polls } = (await elsewhere.aStaffMember('administrator')).client;
    const { listId, ruleSetId } = scene;
    const based = { ruleSetId, version: 1 };
    const content = anOwnRuleSet({ name: aName() });
    await refused(polls.saveRuleSet.mutate({ based, content }), 'ruleSetNotFound');
    await refused(polls.retireRuleSet.mutate(based), 'ruleSetNotFound');
    await refused(polls.memberList.query({ listId }), 'memberListNotFound');
    await refused(polls.listMemberPeople.query({ listId }), 'memberListNotFound');
    await refused(polls.searchRegister.query({ listId, search: '1栋' }), 'memberListNotFound');
    const change = { listId, revision: 1, add: [], remove: [] };
    await refused(polls.changeMemberList.mutate(change), 'memberListNotFound');
    const { pollId } = await polls.preparePoll.mutate({ topicId: null });
    expect((await polls.pollDraft.query({ pollId })).ruleSets[0]?.id).toBe(ownersAssembly.id);
    const ask = { ruleSetId: `${ruleSetId}.1`, memberListId: listId };
    await refused(polls.previewRoll.query(ask), 'pollRuleSetNotOffered');
  });
});
