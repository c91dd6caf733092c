import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aDraft,
  aNonce,
  anAnnouncedPoll,
  anOpenPoll,
  cast,
  close,
  paper,
  voterOf,
} from '@/test/cloud/test-polls';

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

const announce = (draft: Awaited<ReturnType<typeof aDraft>>, person = staff) => {
  const { pollId, revision, roll } = draft;
  return person.client.polls.announcePoll.mutate({ pollId, revision, roll });
};

describe('a draft', () => {
  it('is kept unfinished, and only those who prepare polls know of it', async () => {
    const owner = await community.aResident();
    const { pollId } = await staff.client.polls.preparePoll.mutate({ topicId: null });
    await refused(owner.client.polls.pollDetail.query({ pollId }), 'pollNotFound');
    await refused(staff.client.polls.pollDetail.query({ pollId }), 'pollNotFound');
    await refused(owner.client.polls.pollDraft.query({ pollId }), 'notAllowed');
    expect((await owner.client.polls.listPolls.query({})).items).toEqual([]);
    expect((await staff.client.polls.listPollDrafts.query()).items).toMatchObject([{ pollId }]);
    expect(await staff.client.polls.pollDraft.query({ pollId })).toMatchObject({
      revision: 1,
      title: '',
      opensAt: null,
      ruleSetId: 'ownersAssembly',
      legalEffect: 'advisory',
    });
  });

  it('is saved as one reads it: marks and blanks go, markup stays text', async () => {
    const { pollId, revision } = await aDraft(cloud, staff, {
      title: ' \u202e<script>alert(1)</script>👵🏻\n表决 ',
    });
    const draft = await staff.client.polls.pollDraft.query({ pollId });
    expect(draft).toMatchObject({ revision, title: '<script>alert(1)</script>👵🏻 表决' });
  });

  it.each([
    ['10,000 characters', '长'.repeat(10_000)],
    ['NUL', '标\u0000题'],
  ])('with %s in its title is refused', async (_what, title) => {
    const { pollId } = await staff.client.polls.preparePoll.mutate({ topicId: null });
    const draft = await staff.client.polls.pollDraft.query({ pollId });
    const { ruleSets: _sets, topicId: _topic, ...content } = draft;
    await refused(
      staff.client.polls.savePollDraft.mutate({ ...content, title, items: [] }),
      'inputInvalid',
    );
  });

  it('two who edit at once: the second is told and nothing of the first is lost', async () => {
    const { pollId } = await staff.client.polls.preparePoll.mutate({ topicId: null });
    const other = await community.aStaffMember('residentsCommittee');
    const {
      ruleSets: _sets,
      topicId: _topic,
      ...content
    } = await staff.client.polls.pollDraft.query({ pollId });
    const save = (person: TestPerson, title: string) =>
      person.client.polls.savePollDraft.mutate({ ...content, title, items: [] });
    const outcomes = await Promise.allSettled([save(staff, '甲的标题'), save(other, '乙的标题')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = outcomes[0]?.status === 'fulfilled' ? '甲的标题' : '乙的标题';
    expect(await staff.client.polls.pollDraft.query({ pollId })).toMatchObject({
      title: winner,
      revision: 2,
    });
  });

  it('can be put away, and is then nobody’s', async () => {
    const { pollId, ...draft } = await aDraft(cloud, staff);
    await staff.client.polls.discardPollDraft.mutate({ pollId });
    await refused(announce({ pollId, ...draft }), 'pollNotFound');
    await refused(staff.client.polls.discardPollDraft.mutate({ pollId }), 'pollNotFound');
    await refused(staff.client.polls.pollDetail.query({ pollId }), 'pollNotFound');
    await refused(
      staff.client.polls.cancelPoll.mutate({ pollId, reason: '材料有误' }),
      'pollNotFound',
    );
    expect((await staff.client.polls.listPolls.query({ shelf: 'ended' })).items).toEqual([]);
  });

  it('cannot choose a meeting this kind of community does not have', async () => {
    await refused(
      aDraft(cloud, staff, { ruleSetId: 'villagerRepsMeeting' }),
      'pollRuleSetNotOffered',
    );
    await refused(
      staff.client.polls.previewRoll.query({ ruleSetId: 'collectiveMembers' }),
      'pollRuleSetNotOffered',
    );
  });
});

describe('announcing', () => {
  beforeEach(async () => {
    await community.aUnit();
  });

  it('freezes rule set and roll, tells everybody, and is done once', async () => {
    const draft = await aDraft(cloud, staff);
    await announce(draft);
    await refused(announce(draft), 'pollNotDraft');
    await refused(
      staff.client.polls.discardPollDraft.mutate({ pollId: draft.pollId }),
      'pollNotDraft',
    );
    const owner = await community.aResident();
    expect(await owner.client.polls.pollDetail.query({ pollId: draft.pollId })).toMatchObject({
      phase: 'announced',
      publisher: '业主委员会',
      roll: { heads: 1, areaHundredths: 10_000 },
      ruleSet: { id: 'ownersAssembly', quorum: { numerator: 2, denominator: 3 } },
    });
    const { items } = await owner.client.notices.listNotices.query({});
    expect(items).toMatchObject([
      { kind: 'pollAnnouncement', pinned: true, title: '表决公告：电动车充电棚要不要建' },
    ]);
  });

  it('two at once announce one poll', async () => {
    const draft = await aDraft(cloud, staff);
    const other = await community.aStaffMember('administrator');
    const outcomes = await Promise.allSettled([announce(draft), announce(draft, other)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await cloud.owner.query(
      'select count(*)::int as voters from voter_roll_entry where poll_id = $1',
      [draft.pollId],
    );
    expect(rows[0].voters).toBe(draft.roll.heads);
  });

  it('refuses a draft that changed since it was read, and a roll that changed since it was checked', async () => {
    const draft = await aDraft(cloud, staff);
    await refused(announce({ ...draft, revision: draft.revision - 1 }), 'pollDraftChanged');
    await community.aUnit();
    expect(await refused(announce(draft), 'pollRollChanged')).toEqual({
      heads: 2,
      areaHundredths: 20_000,
    });
    const { rows } = await cloud.owner.query('select 1 from voter_roll_entry where poll_id = $1', [
      draft.pollId,
    ]);
    expect(rows).toEqual([]);
  });

  const at = (text: string) => new Date(text);
  it.each([
    ['a short title', { title: '表决' }, 'pollTitleLength'],
    ['nothing to decide', { items: [] }, 'pollItemsCount'],
    [
      'a matter without its majority',
      { items: [{ matter: 'rebuilding' as const }] },
      'itemNeedsSpecialMajority',
    ],
    ['a matter that is missing', { items: [{ matter: null }] }, 'itemMatterMissing'],
    [
      'the same question twice',
      { items: [{ title: '建充电棚' }, { title: '建充电棚' }] },
      'itemTitleRepeated',
    ],
    ['14 days of notice', { opensAt: at('2026-12-06T15:59:59.999Z') }, 'noticeTooShort'],
    ['an opening in the past', { opensAt: at('2026-11-01T00:00:00Z') }, 'noticeTooShort'],
    [
      'a window under 5 days',
      { opensAt: at('2026-12-08T00:00:00Z'), closesAt: at('2026-12-12T23:59:59Z') },
      'windowTooShort',
    ],
    [
      'a window over 60 days',
      { opensAt: at('2026-12-08T00:00:00Z'), closesAt: at('2027-02-06T00:00:01Z') },
      'windowTooLong',
    ],
    [
      'a closing before the opening',
      { opensAt: at('2026-12-08T00:00:00Z'), closesAt: at('2026-12-07T00:00:00Z') },
      'windowTooShort',
    ],
  ])('refuses %s, and freezes nothing', async (_what, options, code) => {
    const draft = await aDraft(cloud, staff, options);
    await refused(announce(draft), code as never);
    expect(await staff.client.polls.pollDraft.query({ pollId: draft.pollId })).toBeDefined();
  });

  it('opens on the 16th day at the earliest: 15 whole days of notice', async () => {
    const draft = await aDraft(cloud, staff, { opensAt: at('2026-12-06T16:00:00Z') });
    await announce(draft);
  });

  it('refuses missing times and a binding effect where only asking is lawful', async () => {
    const { pollId } = await staff.client.polls.preparePoll.mutate({ topicId: null });
    await refused(
      staff.client.polls.announcePoll.mutate({
        pollId,
        revision: 1,
        roll: { heads: 1, areaHundredths: 10_000 },
      }),
      'pollTimesMissing',
    );
  });

  it('refuses a register with faulty units, and the preview names the rooms', async () => {
    await community.aUnit({ roomNumber: '901', areaHundredths: 0 });
    await community.aUnit({ roomNumber: '902', ownerNames: [] });
    const draft = await aDraft(cloud, staff);
    const { problem } = await staff.client.polls.previewRoll.query({ ruleSetId: 'ownersAssembly' });
    expect(problem).toMatchObject({ code: 'rollUnitsFaulty' });
    expect([...(problem?.rooms ?? [])].sort()).toEqual(['1栋1单元901', '1栋1单元902']);
    await refused(announce(draft), 'rollUnitsFaulty');
  });

  it("another community's staff cannot touch a draft", async () => {
    const draft = await aDraft(cloud, staff);
    const elsewhere = await (await aCommunity(cloud)).aStaffMember('ownersCommittee');
    await refused(announce(draft, elsewhere), 'pollNotFound');
    await refused(elsewhere.client.polls.pollDraft.query({ pollId: draft.pollId }), 'pollNotFound');
  });
});

describe('the frozen roll', () => {
  it('counts one head per set of owners and one for the developer (O16)', async () => {
    const a = await community.aUnit({ ownerNames: ['甲'], areaHundredths: 10_000 });
    await community.aUnit({ ownerIds: [a.owners[0]!.personId], areaHundredths: 9_000 });
    await community.aUnit({ ownerNames: ['乙', '丙'], areaHundredths: 10_000 });
    const d = await community.aUnit({ ownerNames: ['丁'], areaHundredths: 10_000 });
    await community.aUnit({
      ownerIds: [d.owners[0]!.personId],
      areaHundredths: 1_200,
      kind: 'parking',
    });
    const developer = await community.aUnit({ ownerNames: ['建设单位'], isDeveloper: true });
    await community.aUnit({ ownerIds: [developer.owners[0]!.personId], isDeveloper: true });
    const preview = await staff.client.polls.previewRoll.query({ ruleSetId: 'ownersAssembly' });
    expect(preview.roll).toEqual({
      heads: 4,
      areaHundredths: 59_000,
      sharedVoters: 1,
      developerAreaHundredths: 20_000,
    });
    const poll = await anAnnouncedPoll(cloud, staff);
    const { rows } = await cloud.owner.query(
      'select room_label, area_hundredths::int as area, is_developer from voter_roll_entry where poll_id = $1 order by id',
      [poll.id],
    );
    expect(rows.map(({ area }) => area)).toEqual([19_000, 10_000, 10_000, 20_000]);
    expect(rows[0].room_label).toMatch(/等 2 套$/);
    expect(rows[3].is_developer).toBe(true);
  });

  it('stays as it was announced, whatever becomes of the register and the settings', async () => {
    const sold = await community.aUnit({ areaHundredths: 6_000 });
    const seller = await community.aResident({ unit: sold });
    const poll = await anAnnouncedPoll(cloud, staff);
    // The flat is sold and measured anew, another is built, and the committee changes its rules.
    await cloud.owner.query('update unit_person set valid_until = $2 where unit_id = $1', [
      sold.id,
      cloud.now,
    ]);
    await cloud.owner.query('update unit set area_hundredths = 1 where id = $1', [sold.id]);
    await cloud.owner.query(
      `update community set settings = '{"coOwnerRule": "representative", "postingDays": 60}' where id = $1`,
      [community.id],
    );
    const newcomer = await community.aResident({ unit: await community.aUnit() });
    cloud.now = poll.opensAt;
    await cloud.tick();
    const seen = await newcomer.client.polls.pollDetail.query({ pollId: poll.id });
    expect(seen).toMatchObject({ voters: [], noVote: { code: 'notOnRoll' } });
    await refused(
      newcomer.client.polls.castBallot.mutate({
        pollId: poll.id,
        voterId: await voterOf(seller.client, poll),
        answers: paper(poll, 'approve'),
        nonce: aNonce(),
      }),
      'notOnRoll',
    );
    await cast(seller, poll, 'approve');
    await close(cloud, poll);
    const result = await seller.client.polls.pollResult.query({ pollId: poll.id });
    expect(result).toMatchObject({
      ruleSet: { coOwnerRule: 'firstVote', postingDays: 15 },
      tally: {
        roll: { heads: 1, areaHundredths: 6_000 },
        participating: { heads: 1, areaHundredths: 6_000 },
        items: [{ outcome: 'passed' }],
      },
    });
  });

  it('takes the community’s own settings: parking votes, longer posting', async () => {
    const strict = await aCommunity(cloud, { settings: { parkingVotes: true, postingDays: 30 } });
    const committee = await strict.aStaffMember('ownersCommittee');
    const flat = await strict.aUnit({ areaHundredths: 8_000 });
    await strict.aUnit({
      ownerIds: [flat.owners[0]!.personId],
      kind: 'parking',
      areaHundredths: 1_200,
    });
    const poll = await anOpenPoll(cloud, committee);
    const detail = await committee.client.polls.pollDetail.query({ pollId: poll.id });
    expect(detail).toMatchObject({
      roll: { heads: 1, areaHundredths: 9_200 },
      ruleSet: { parkingVotes: true, postingDays: 30 },
    });
  });
});

it('waits for a register that is being imported, and then refuses the roll that was checked before', async () => {
  await community.aUnit();
  const draft = await aDraft(cloud, staff);
  const importing = await cloud.owner.connect();
  await importing.query('begin');
  await importing.query("select pg_advisory_xact_lock(hashtextextended('register:' || $1, 0))", [
    community.id,
  ]);
  const announcing = announce(draft);
  await importing.query(
    'update unit set area_hundredths = area_hundredths + 1 where community_id = $1',
    [community.id],
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  await importing.query('commit');
  importing.release();
  await refused(announcing, 'pollRollChanged');
});
