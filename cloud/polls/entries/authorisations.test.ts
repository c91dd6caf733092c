import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import {
  aCommunity,
  type TestCommunity,
  type TestPerson,
  type TestUnit,
} from '@/test/cloud/test-community';
import { confirm, type EntryOptions, enter, numberOf } from '@/test/cloud/test-entries';
import { aPhoto } from '@/test/cloud/test-hall';
import {
  aNonce,
  anOpenPoll,
  cast,
  close,
  countedOf,
  paper,
  type TestPoll,
  voterOf,
} from '@/test/cloud/test-polls';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let clerk: TestPerson;
let second: TestPerson;
let units: TestUnit[];
let proxy: TestPerson;
let poll: TestPoll;
let voterIds: string[];
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  clerk = await community.aStaffMember('ownersCommittee');
  second = await community.aStaffMember('administrator');
  units = [];
  for (let made = 0; made < 5; made += 1) units.push(await community.aUnit());
  const proxyUnit = await community.aUnit({ ownerNames: ['周敏'] });
  proxy = await community.aResident({ unit: proxyUnit });
  poll = await anOpenPoll(cloud, clerk);
  cloud.advance(3_600_000);
  const { rows } = await cloud.owner.query(
    'select id, unit_ids from voter_roll_entry where poll_id = $1',
    [poll.id],
  );
  voterIds = units.map(({ id }) => rows.find((row) => row.unit_ids.includes(id)).id);
});

const authorise = (voter: number, proxyOf: EntryOptions['proxy'] = {}) =>
  enter(cloud, clerk, poll, voterIds[voter]!, { channel: 'proxy', proxy: proxyOf });

describe('who acts for a voter', () => {
  it('a person takes three principals and no more, by register or by name', async () => {
    const known = { personId: proxy.personId };
    await authorise(0, known);
    await authorise(1, { name: '周敏' });
    await authorise(2, known);
    expect(await refused(authorise(3, known), 'proxyOverLimit')).toEqual({ most: 3 });
    await refused(authorise(3, { name: '周敏' }), 'proxyOverLimit');
    await authorise(3, { name: '陈刚' });
  });

  it('also when the third and the fourth come in the same moment', async () => {
    await authorise(0);
    await authorise(1);
    const outcomes = await Promise.allSettled([authorise(2), authorise(3), authorise(4)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('what was sent back frees its place', async () => {
    const { entryId } = await authorise(0);
    await authorise(1);
    await authorise(2);
    await second.client.polls.takeEntry.mutate({ pollId: poll.id, entryId });
    await second.client.polls.rejectEntry.mutate({
      pollId: poll.id,
      entryId,
      reason: 'authorisationFaulty',
    });
    await authorise(3);
  });

  it('neither the voter themself nor a minor nor a stranger to the register', async () => {
    const itself = { personId: units[0]!.owners[0]!.personId };
    await refused(authorise(0, itself), 'proxyIsVoter');
    await refused(authorise(0, { personId: voterIds[0]! }), 'proxyPersonUnknown');
    await cloud.owner.query("update roll_person set birth_date = '2015-01-01' where id = $1", [
      proxy.personId,
    ]);
    await refused(authorise(0, { personId: proxy.personId }), 'proxyUnderAge');
  });

  it('only while the authorisation holds, and with all it has to say', async () => {
    await refused(authorise(0, { until: '2026-12-02' }), 'proxyTermOver');
    await refused(authorise(0, { from: '2027-01-02', until: '2027-01-01' }), 'proxyTermReversed');
    await refused(authorise(0, { matter: '' }), 'proxyDetailsMissing');
    await refused(authorise(0, { name: '周' }), 'proxyDetailsMissing');
  });
});

describe('a proxy hands one in on the phone', () => {
  const handIn = async (
    principal: { unitId?: string; paperNumber?: string; name: string },
    voter: TestPerson = proxy,
  ) =>
    voter.client.polls.handInAuthorisation.mutate({
      pollId: poll.id,
      principal: { unitId: null, paperNumber: null, ...principal },
      answers: paper(poll, 'reject'),
      nonce: aNonce(),
      photoIds: [await aPhoto(voter)],
      authorisation: { matter: '全部事项', from: '2026-12-01', until: '2026-12-31' },
    });
  const principalOf = (unit: number) => ({
    unitId: units[unit]!.id,
    name: units[unit]!.owners[0]!.name,
  });

  it('one of the staff confirms it, and it counts as the principal has stated', async () => {
    const { entryId } = await handIn(principalOf(0));
    const [mine] = await proxy.client.polls.myEntries.query({ pollId: poll.id });
    expect(mine).toMatchObject({
      entryId,
      isVoter: false,
      state: 'entered',
      answers: paper(poll, 'reject'),
      mayWithdraw: true,
    });
    await confirm(clerk, poll, entryId);
    await close(cloud, poll);
    const answer = await proxy.client.polls.pollResult.query({ pollId: poll.id });
    expect('tally' in answer && countedOf(answer.tally.items[0]).reject.heads).toBe(1);
  });

  it('by the number of the principal’s paper and their name', async () => {
    const paperNumber = await numberOf(cloud, poll, voterIds[0]!);
    const { name } = principalOf(0);
    await handIn({ paperNumber, name });
    await refused(handIn({ paperNumber, name: '别人' }), 'principalNotFound');
    await refused(handIn({ paperNumber: '000111', name }), 'principalNotFound');
  });

  it('says the same whatever does not fit', async () => {
    await refused(handIn({ unitId: units[0]!.id, name: '别人' }), 'principalNotFound');
    await refused(handIn({ unitId: poll.id, name: '别人' }), 'principalNotFound');
    await refused(handIn({ name: principalOf(0).name }), 'principalNotFound');
  });

  it('the limit holds here too; nobody withdraws another’s; one’s own may be withdrawn', async () => {
    const first = await handIn(principalOf(0));
    await handIn(principalOf(1));
    await handIn(principalOf(2));
    await refused(handIn(principalOf(3)), 'proxyOverLimit');
    const withdraw = { pollId: poll.id, entryId: first.entryId };
    await refused(clerk.client.polls.withdrawEntry.mutate(withdraw), 'entryOnlyOwnWithdrawn');
    await proxy.client.polls.withdrawEntry.mutate(withdraw);
    await handIn(principalOf(3));
  });

  it('not more than staff can look through, where the rule sets no limit', async () => {
    const free = { principalsPerProxy: null, withinHousehold: false };
    await cloud.owner.query('alter table poll disable trigger keep_poll_frozen');
    await cloud.owner.query(
      `update poll set rule_set = jsonb_set(rule_set, '{proxy}', $2) where id = $1`,
      [poll.id, JSON.stringify(free)],
    );
    await cloud.owner.query('alter table poll enable trigger keep_poll_frozen');
    for (let voter = 0; voter < 5; voter += 1) await handIn(principalOf(voter));
    await refused(handIn(principalOf(0)), 'handInTooMany');
  });
});

describe('who sees what was entered', () => {
  it('the voter sees their own with its way, times and what became of it', async () => {
    const owner = await community.aResident({ unit: units[0]! });
    const { entryId } = await enter(cloud, clerk, poll, voterIds[0]!, { choice: 'abstain' });
    expect(await owner.client.polls.myEntries.query({ pollId: poll.id })).toMatchObject([
      {
        entryId,
        isVoter: true,
        channel: 'paper',
        state: 'entered',
        answers: paper(poll, 'abstain'),
      },
    ]);
    await confirm(second, poll, entryId);
    cloud.advance(60_000);
    await cast(owner, poll, 'approve');
    expect(await owner.client.polls.myEntries.query({ pollId: poll.id })).toMatchObject([
      { state: 'confirmed', setAside: null },
    ]);
    expect(await owner.client.polls.entryContent.query({ pollId: poll.id, entryId })).toMatchObject(
      {
        answers: paper(poll, 'abstain'),
        mayDecide: false,
        mayWithdraw: false,
      },
    );
  });

  it('of co-owners only the one who handed the paper in sees what stands on it', async () => {
    const unit = await community.aUnit({ ownerNames: ['林芳', '林强'] });
    const wife = await community.aResident({ unit, owner: 0 });
    const husband = await community.aResident({ unit, owner: 1, relation: 'coOwner' });
    const shared = await anOpenPoll(cloud, clerk);
    cloud.advance(3_600_000);
    const couple = await voterOf(wife.client, shared);
    const { entryId } = await enter(cloud, clerk, shared, couple, { personId: wife.personId });
    const seenBy = async (person: TestPerson) =>
      (await person.client.polls.myEntries.query({ pollId: shared.id }))[0]?.answers;
    expect(await seenBy(wife)).toEqual(paper(shared, 'approve'));
    expect(await seenBy(husband)).toBeNull();
    await refused(
      husband.client.polls.entryContent.query({ pollId: shared.id, entryId }),
      'entryNotYours',
    );
    await confirm(second, shared, entryId);
    const standing = async (person: TestPerson) =>
      (await person.client.polls.pollDetail.query({ pollId: shared.id })).voters[0];
    expect(await standing(wife)).toMatchObject({
      voted: true,
      ballot: { channel: 'paper', answers: paper(shared, 'approve') },
    });
    expect(await standing(husband)).toMatchObject({ voted: true, ballot: null });
  });

  it('staff see the content of those they entered or have before them, and of no others', async () => {
    const third = await community.aStaffMember('residentsCommittee');
    const { entryId } = await enter(cloud, clerk, poll, voterIds[0]!);
    const content = (person: TestPerson) =>
      person.client.polls.entryContent.query({ pollId: poll.id, entryId });
    expect(await content(clerk)).toMatchObject({ mayWithdraw: true, mayDecide: false });
    await refused(content(second), 'entryNotYours');
    await second.client.polls.takeEntry.mutate({ pollId: poll.id, entryId });
    expect(await content(second)).toMatchObject({ mayDecide: true, mayWithdraw: false });
    expect((await content(second)).photos).toHaveLength(1);
    await refused(content(third), 'entryNotYours');
    cloud.advance(31 * 60_000);
    await refused(content(second), 'entryNotYours');
  });

  it('no list, no log and no kept answer holds a choice', async () => {
    const choice = { option: '019aa000-0000-7000-8000-0000000000ff' };
    const { entryId } = await enter(cloud, clerk, poll, voterIds[0]!, { choice: 'abstain' });
    await confirm(second, poll, entryId);
    const listed = await second.client.polls.listEntries.query({ pollId: poll.id });
    const desk = await second.client.polls.entryDesk.query({ pollId: poll.id });
    expect(desk).toMatchObject({ confirmed: 1, toCheck: 0, mineWaiting: 0 });
    const { rows: deeds } = await cloud.owner.query(
      'select action, details from audit_entry where subject_id = $1',
      [poll.id],
    );
    const { rows: kept } = await cloud.owner.query(
      'select path, answer from idempotent_request where community_id = $1',
      [community.id],
    );
    expect(deeds.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['polls.enterBallot', 'polls.openEntry', 'polls.confirmEntry']),
    );
    for (const text of [listed, desk, deeds, kept].map((value) => JSON.stringify(value))) {
      expect(text).not.toMatch(/approve|reject"|abstain|answers|nonce/);
      expect(text).not.toContain(choice.option);
    }
  });
});
