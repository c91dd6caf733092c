import type { OwnRuleSet } from '@/shared/polls/own-rules/own-rule-set';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aDraft, anAnnouncedPoll, anOpenPoll, cast, close } from '@/test/cloud/test-polls';
import { anOwnRuleSet } from '@/test/cloud/test-rule-sets';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
});

const save = (content: OwnRuleSet, based: { ruleSetId: string; version: number } | null = null) =>
  staff.client.polls.saveRuleSet.mutate({ based, content });

const idOf = ({ ruleSetId, version }: { ruleSetId: string; version: number }) =>
  `${ruleSetId}.${version}`;

const item = { matter: 'otherMatter' as const };

describe('saving', () => {
  it('a rule weaker than the law, or nonsense, is refused with its own reason', async () => {
    const { quorum } = anOwnRuleSet();
    const half = { ...quorum, numerator: 1, denominator: 2 };
    await refused(save(anOwnRuleSet({ quorum: half })), 'ruleSetWeakerThanLaw');
    const nothing = { ...quorum, denominator: 0 };
    await refused(save(anOwnRuleSet({ quorum: nothing })), 'ruleSetFractionWrong');
    await refused(save(anOwnRuleSet({ binding: true })), 'ruleSetLegalBasisMissing');
    const villagers = { body: 'villagerRepsMeeting', basis: 'members', measure: 'heads' } as const;
    await refused(
      save(anOwnRuleSet({ ...villagers, special: null, principalsPerProxy: 0 })),
      'ruleSetBodyNotHere',
    );
    expect((await staff.client.polls.listRuleSets.query()).own).toEqual([]);
  });

  it('of two who save the same version at once one is told; of two new ones of a name too', async () => {
    const first = await save(anOwnRuleSet());
    const both = await Promise.allSettled(
      [20, 25].map((noticeDays) => save(anOwnRuleSet({ noticeDays }), first)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(save(anOwnRuleSet(), first), 'ruleSetChanged');
    const named = await Promise.allSettled(
      [1, 2].map(() => save(anOwnRuleSet({ name: '另一套规则' }))),
    );
    expect(named.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(save(anOwnRuleSet()), 'ruleSetNameTaken');
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['emoji', '议事规则👨‍👩‍👧'],
  ])('%s in a name is kept as text', async (_, name) => {
    await save(anOwnRuleSet({ name }));
    const { own } = await staff.client.polls.listRuleSets.query();
    expect(own[0]?.content.name).toBe(name);
  });

  it.each([
    ['10,000 characters', '长'.repeat(10_000), 'inputInvalid'],
    ['marks that turn the direction of text alone', '‮‏', 'ruleSetNameLength'],
    ['blanks', '   ', 'ruleSetNameLength'],
  ] as const)('%s is no name', async (_, name, code) => {
    await refused(save(anOwnRuleSet({ name })), code);
  });

  it('is on record without what was written', async () => {
    const { ruleSetId } = await save(anOwnRuleSet());
    const { rows } = await cloud.owner.query(
      'select action, subject_id, details from audit_entry where community_id = $1',
      [community.id],
    );
    expect(rows).toEqual([
      { action: 'polls.saveRuleSet', subject_id: ruleSetId, details: { version: 1 } },
    ]);
  });
});

describe('a poll under an own rule set', () => {
  const strict = anOwnRuleSet({
    quorum: { comparison: 'atLeast', numerator: 1, denominator: 1 },
    binding: true,
    legalBasis: '本小区业主大会议事规则（2026年5月1日通过）第八条',
  });

  it('is counted by it, and shows its basis', async () => {
    const owners = [await community.aResident(), await community.aResident()];
    const ruleSetId = idOf(await save(strict));
    const options = { ruleSetId, items: [item], legalEffect: 'binding' as const };
    const poll = await anOpenPoll(cloud, staff, options);
    await cast(owners[0]!, poll, 'approve');
    await close(cloud, poll);
    const { ruleSet } = await owners[0]!.client.polls.pollDetail.query({ pollId: poll.id });
    expect(ruleSet.legalBasis).toMatch(/^本小区业主大会议事规则.*民法典/);
    expect(await staff.client.polls.pollResult.query({ pollId: poll.id })).toMatchObject({
      tally: { quorumReached: false, items: [{ passed: false }] },
    });
  });

  it('names the city’s voting system on its page where it binds, and only there', async () => {
    const officialSystemUrl = 'https://vote.example.gov.cn/yz';
    community = await aCommunity(cloud, { settings: { officialSystemUrl } });
    staff = await community.aStaffMember('ownersCommittee');
    await community.aUnit();
    const ruleSetId = idOf(await save(strict));
    const shown = [];
    for (const legalEffect of ['binding', 'advisory'] as const) {
      const { id } = await anAnnouncedPoll(cloud, staff, { ruleSetId, items: [item], legalEffect });
      shown.push(await staff.client.polls.pollDetail.query({ pollId: id }));
    }
    expect(shown.map((poll) => poll.officialSystemUrl)).toEqual([officialSystemUrl, null]);
  });

  it('keeps its copy when the rule is changed or retired afterwards', async () => {
    await community.aUnit();
    const first = await save(strict);
    const poll = await anAnnouncedPoll(cloud, staff, { ruleSetId: idOf(first), items: [item] });
    const second = await save(anOwnRuleSet({ noticeDays: 30 }), first);
    await staff.client.polls.retireRuleSet.mutate(second);
    const { ruleSet } = await staff.client.polls.pollDetail.query({ pollId: poll.id });
    expect(ruleSet).toMatchObject({ id: idOf(first), noticeDays: 15, quorum: strict.quorum });
  });

  it('as a draft is never announced under a version nobody has read', async () => {
    await community.aUnit();
    const first = await save(strict);
    const draft = await aDraft(cloud, staff, { ruleSetId: idOf(first), items: [item] });
    await save(anOwnRuleSet(), first);
    const { pollId, revision, roll } = draft;
    await refused(
      staff.client.polls.announcePoll.mutate({ pollId, revision, roll }),
      'pollRuleSetNotOffered',
    );
  });

  it('cannot begin once the rule is retired', async () => {
    await community.aUnit();
    const first = await save(strict);
    await staff.client.polls.retireRuleSet.mutate(first);
    await refused(
      aDraft(cloud, staff, { ruleSetId: idOf(first), items: [item] }),
      'pollRuleSetNotOffered',
    );
    await refused(save(strict, first), 'ruleSetRetired');
    await save(strict); // its name is free again
  });
});

it('a version once saved cannot be changed by the application', async () => {
  const { ruleSetId } = await save(anOwnRuleSet());
  await expect(
    cloud.database
      .updateTable('ownRuleSetVersion')
      .set({ version: 9 })
      .where('ruleSetId', '=', ruleSetId)
      .execute(),
  ).rejects.toThrow(/permission denied/);
});
