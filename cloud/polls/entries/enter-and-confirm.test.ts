import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { confirm, enter, numberOf } from '@/test/cloud/test-entries';
import {
  anAnnouncedPoll,
  anOpenPoll,
  cast,
  close,
  countedOf,
  paper,
  type TestPoll,
  voterOf,
} from '@/test/cloud/test-polls';

jest.setTimeout(60_000);

const minute = 60_000;
const hour = 60 * minute;

let cloud: TestCloud;
let community: TestCommunity;
let clerk: TestPerson;
let second: TestPerson;
let owner: TestPerson;
let poll: TestPoll;
let voterId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  clerk = await community.aStaffMember('ownersCommittee');
  second = await community.aStaffMember('residentsCommittee');
  owner = await community.aResident();
  poll = await anOpenPoll(cloud, clerk);
  voterId = await voterOf(owner.client, poll);
  cloud.advance(hour);
});

const ballots = async () =>
  (
    await cloud.owner.query(
      'select channel, sequence, answers, stated_at, leaf_index from ballot where poll_id = $1 order by sequence',
      [poll.id],
    )
  ).rows;
const leaves = async () =>
  (await cloud.owner.query('select count(*)::int from ballot_leaf where poll_id = $1', [poll.id]))
    .rows[0].count;
const entries = async () =>
  (
    await cloud.owner.query(
      'select state, set_aside from ballot_entry where poll_id = $1 order by id',
      [poll.id],
    )
  ).rows;
const result = async () => {
  await close(cloud, poll);
  const answer = await owner.client.polls.pollResult.query({ pollId: poll.id });
  if (!('tally' in answer)) throw new Error('not counted');
  return countedOf(answer.tally.items[0]);
};

describe('one enters, another confirms', () => {
  it('a paper counts once the second person has confirmed it, in the ledger like any other ballot', async () => {
    const statedAt = new Date(cloud.now.getTime() - 20 * minute);
    const { entryId, text } = await enter(cloud, clerk, poll, voterId, { statedAt });
    expect(text).toBe('这一户还没有别的票，核对通过后，这张票就算数。');
    expect(await leaves()).toBe(0);
    expect(await confirm(second, poll, entryId)).toEqual({
      setAside: null,
      text: '这张票已经记入票箱。',
    });
    expect(await ballots()).toEqual([
      {
        channel: 'paper',
        sequence: 1,
        answers: paper(poll, 'approve'),
        stated_at: statedAt,
        leaf_index: 0,
      },
    ]);
    expect((await result()).approve.heads).toBe(1);
  });

  it('nobody confirms or sends back what they entered themselves', async () => {
    const { entryId } = await enter(cloud, clerk, poll, voterId);
    const own = { pollId: poll.id, entryId };
    await refused(clerk.client.polls.takeEntry.mutate(own), 'sameSecondPerson');
    await refused(clerk.client.polls.confirmEntry.mutate(own), 'sameSecondPerson');
    await refused(
      clerk.client.polls.rejectEntry.mutate({ ...own, reason: 'differs' }),
      'sameSecondPerson',
    );
    await expect(
      cloud.owner.query(
        "update ballot_entry set state = 'confirmed', decided_by = entered_by, decided_at = now() where id = $1",
        [entryId],
      ),
    ).rejects.toThrow(/ballot_entry/);
  });

  it('who has not opened an entry does not decide it, and one opening lasts half an hour', async () => {
    const { entryId } = await enter(cloud, clerk, poll, voterId);
    const it = { pollId: poll.id, entryId };
    await refused(second.client.polls.confirmEntry.mutate(it), 'entryNotTaken');
    await second.client.polls.takeEntry.mutate(it);
    const third = await community.aStaffMember('administrator');
    await refused(third.client.polls.takeEntry.mutate(it), 'entryTakenByAnother');
    await refused(third.client.polls.confirmEntry.mutate(it), 'entryTakenByAnother');
    cloud.advance(31 * minute);
    await refused(second.client.polls.confirmEntry.mutate(it), 'entryNotTaken');
    await confirm(third, poll, entryId);
  });

  it('what is sent back or withdrawn never counts and may be entered anew', async () => {
    const first = await enter(cloud, clerk, poll, voterId, { choice: 'reject' });
    await second.client.polls.takeEntry.mutate({ pollId: poll.id, entryId: first.entryId });
    await second.client.polls.rejectEntry.mutate({
      pollId: poll.id,
      entryId: first.entryId,
      reason: 'differs',
    });
    const again = await enter(cloud, clerk, poll, voterId, { choice: 'abstain' });
    await refused(
      second.client.polls.withdrawEntry.mutate({ pollId: poll.id, entryId: again.entryId }),
      'entryOnlyOwnWithdrawn',
    );
    await clerk.client.polls.withdrawEntry.mutate({ pollId: poll.id, entryId: again.entryId });
    await refused(confirm(second, poll, again.entryId), 'entryDecided');
    await confirm(second, poll, (await enter(cloud, clerk, poll, voterId)).entryId);
    expect((await entries()).map(({ state }) => state)).toEqual([
      'rejected',
      'withdrawn',
      'confirmed',
    ]);
    expect(await leaves()).toBe(1);
    expect((await result()).approve.heads).toBe(1);
  });

  it('two who confirm the same entry at once: it counts once, and the log has one leaf', async () => {
    const { entryId } = await enter(cloud, clerk, poll, voterId);
    await second.client.polls.takeEntry.mutate({ pollId: poll.id, entryId });
    const outcomes = await Promise.allSettled([
      second.client.polls.confirmEntry.mutate({ pollId: poll.id, entryId }),
      second.client.polls.confirmEntry.mutate({ pollId: poll.id, entryId }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await leaves()).toBe(1);
  });

  it('two who take the next entry at once get different ones', async () => {
    const neighbours = [await community.aResident(), await community.aResident()];
    const other = await anOpenPoll(cloud, clerk);
    cloud.advance(hour);
    const third = await community.aStaffMember('administrator');
    for (const person of neighbours)
      await enter(cloud, clerk, other, await voterOf(person.client, other));
    const next = { pollId: other.id, entryId: null };
    const taken = await Promise.all([
      second.client.polls.takeEntry.mutate(next),
      third.client.polls.takeEntry.mutate(next),
    ]);
    expect(new Set(taken.map(({ entryId }) => entryId)).size).toBe(2);
    const mine = taken[0].entryId;
    expect(await second.client.polls.takeEntry.mutate(next)).toEqual({ entryId: mine });
    expect(await second.client.polls.takeEntry.mutate({ ...next, skip: [mine!] })).toEqual({
      entryId: null,
    });
    expect(await clerk.client.polls.takeEntry.mutate(next)).toEqual({ entryId: null });
  });
});

describe('of several ballots of one voter', () => {
  it('a paper handed over before the vote on the phone is kept and not counted', async () => {
    const statedAt = new Date(cloud.now.getTime() - minute);
    await cast(owner, poll, 'reject');
    const { entryId, text } = await enter(cloud, clerk, poll, voterId, { statedAt });
    expect(text).toMatch(/在手机上投的票。.*以最后一次为准.*不计票。$/);
    expect(await confirm(second, poll, entryId)).toMatchObject({ setAside: 'laterStatement' });
    expect(await entries()).toEqual([{ state: 'confirmed', set_aside: 'laterStatement' }]);
    expect(await leaves()).toBe(1);
    expect((await result()).reject.heads).toBe(1);
  });

  it('one handed over after it replaces it, though it is entered later still', async () => {
    await cast(owner, poll, 'reject');
    cloud.advance(minute);
    const statedAt = cloud.now;
    cloud.advance(hour);
    const { entryId } = await enter(cloud, clerk, poll, voterId, { statedAt });
    expect(await confirm(second, poll, entryId)).toMatchObject({ setAside: null });
    expect((await ballots()).map(({ channel, sequence }) => [channel, sequence])).toEqual([
      ['app', 1],
      ['paper', 2],
    ]);
    expect(await leaves()).toBe(3);
    expect((await result()).approve.heads).toBe(1);
  });

  it('a vote on the phone replaces an earlier paper', async () => {
    await confirm(second, poll, (await enter(cloud, clerk, poll, voterId)).entryId);
    cloud.advance(minute);
    await cast(owner, poll, 'reject');
    expect((await result()).reject.heads).toBe(1);
  });

  it('a proxy never replaces what the voter did, and always gives way to it', async () => {
    const proxied = await enter(cloud, clerk, poll, voterId, {
      channel: 'proxy',
      choice: 'abstain',
    });
    await confirm(second, poll, proxied.entryId);
    const statedAt = new Date(cloud.now.getTime() - minute);
    const paper = await enter(cloud, clerk, poll, voterId, { statedAt });
    expect(await confirm(second, poll, paper.entryId)).toMatchObject({ setAside: null });
    cloud.advance(minute);
    const late = await enter(cloud, clerk, poll, voterId, { channel: 'proxy', choice: 'reject' });
    expect(await confirm(second, poll, late.entryId)).toMatchObject({ setAside: 'ownStatement' });
    expect((await result()).approve.heads).toBe(1);
  });

  it('phone and confirmation in the same moment: one ballot counts, the log is whole', async () => {
    const { entryId } = await enter(cloud, clerk, poll, voterId, {
      statedAt: new Date(cloud.now.getTime() - minute),
    });
    await second.client.polls.takeEntry.mutate({ pollId: poll.id, entryId });
    await Promise.all([
      cast(owner, poll, 'reject'),
      second.client.polls.confirmEntry.mutate({ pollId: poll.id, entryId }),
    ]);
    expect((await ballots()).at(-1)).toMatchObject({ channel: 'app' });
    const counted = await result();
    expect(counted.reject.heads).toBe(1);
    expect(counted.approve.heads).toBe(0);
  });

  it('the same paper typed in twice, by two at once, is one', async () => {
    const outcomes = await Promise.allSettled([
      enter(cloud, clerk, poll, voterId),
      enter(cloud, second, poll, voterId),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(enter(cloud, clerk, poll, voterId), 'entryRepeated');
  });

  it('of co-owners the one speaks whom they named; before they named one nobody does', async () => {
    const settled = await aCommunity(cloud, { settings: { coOwnerRule: 'representative' } });
    const staff = await settled.aStaffMember('ownersCommittee');
    const other = await settled.aStaffMember('administrator');
    const unit = await settled.aUnit({ ownerNames: ['周敏', '陈刚'] });
    const wife = await settled.aResident({ unit, owner: 0 });
    const shared = await anOpenPoll(cloud, staff);
    cloud.advance(hour);
    const couple = await voterOf(wife.client, shared);
    await refused(enter(cloud, staff, shared, couple), 'entryPersonMissing');
    await refused(
      enter(cloud, staff, shared, couple, { personId: owner.personId }),
      'entryPersonUnknown',
    );
    const early = await enter(cloud, staff, shared, couple, { personId: wife.personId });
    expect(await confirm(other, shared, early.entryId)).toMatchObject({
      setAside: 'anotherCoOwner',
    });
    await staff.client.polls.recordRepresentative.mutate({
      pollId: shared.id,
      voterId: couple,
      personId: wife.personId!,
      reason: '双方签字的推选书',
    });
    cloud.advance(minute);
    const named = await enter(cloud, staff, shared, couple, { personId: wife.personId });
    expect(await confirm(other, shared, named.entryId)).toMatchObject({ setAside: null });
    cloud.advance(minute);
    const husbands = await enter(cloud, staff, shared, couple, {
      personId: unit.owners[1]!.personId,
      choice: 'reject',
    });
    expect(await confirm(other, shared, husbands.entryId)).toMatchObject({
      setAside: 'anotherCoOwner',
    });
  });
});

describe('time', () => {
  it('nothing is entered before opening, for another time, or after closing', async () => {
    const before = new Date(poll.opensAt.getTime() - 1);
    await refused(enter(cloud, clerk, poll, voterId, { statedAt: before }), 'statedOutsideWindow');
    const soon = new Date(cloud.now.getTime() + minute);
    await refused(enter(cloud, clerk, poll, voterId, { statedAt: soon }), 'statedInFuture');
    const { entryId } = await enter(cloud, clerk, poll, voterId);
    await second.client.polls.takeEntry.mutate({ pollId: poll.id, entryId });
    const statedAt = cloud.now;
    cloud.now = poll.closesAt;
    await refused(enter(cloud, clerk, poll, voterId, { statedAt }), 'entriesClosed');
    await refused(
      second.client.polls.takeEntry.mutate({ pollId: poll.id, entryId }),
      'entriesClosed',
    );
    await refused(
      second.client.polls.confirmEntry.mutate({ pollId: poll.id, entryId }),
      'entriesClosed',
    );
    const next = await anAnnouncedPoll(cloud, clerk);
    await refused(enter(cloud, clerk, next, await voterOf(owner.client, next)), 'pollNotOpen');
  });

  it('papers handed over in time are entered and confirmed for the hours after closing, then counted', async () => {
    const late = await anOpenPoll(cloud, clerk, { entryHours: 24 });
    poll = late;
    const voter = await voterOf(owner.client, late);
    const handedOver = new Date(late.closesAt.getTime() - minute);
    cloud.now = new Date(late.closesAt.getTime() + 23 * hour);
    await cloud.tick();
    expect(await owner.client.polls.pollResult.query({ pollId: late.id })).toMatchObject({
      state: 'counting',
    });
    await refused(enter(cloud, clerk, late, voter), 'statedOutsideWindow');
    await refused(
      enter(cloud, clerk, late, voter, { channel: 'telephone', statedAt: handedOver }),
      'onlyPaperAfterClosing',
    );
    await refused(cast(owner, late, 'reject'), 'pollClosed');
    const { entryId } = await enter(cloud, clerk, late, voter, { statedAt: handedOver });
    await confirm(second, late, entryId);
    cloud.now = new Date(late.closesAt.getTime() + 24 * hour);
    await refused(enter(cloud, clerk, late, voter, { statedAt: handedOver }), 'entriesClosed');
    await cloud.tick();
    const answer = await owner.client.polls.pollResult.query({ pollId: late.id });
    expect(answer).toMatchObject({ tally: { returned: { heads: 1 } } });
    await refused(enter(cloud, clerk, late, voter, { statedAt: handedOver }), 'entriesClosed');
  });

  it('a confirmation in the moment of the count is in it or refused', async () => {
    const { entryId } = await enter(cloud, clerk, poll, voterId);
    cloud.now = new Date(poll.closesAt.getTime() - 1);
    await second.client.polls.takeEntry.mutate({ pollId: poll.id, entryId });
    const confirming = second.client.polls.confirmEntry.mutate({ pollId: poll.id, entryId });
    cloud.now = poll.closesAt;
    const [confirmed] = await Promise.allSettled([confirming, cloud.tick()]);
    await cloud.tick();
    const counted = await result();
    expect(counted.approve.heads).toBe(confirmed?.status === 'fulfilled' ? 1 : 0);
  });

  it('a cancelled poll takes and confirms nothing', async () => {
    const { entryId } = await enter(cloud, clerk, poll, voterId);
    await second.client.polls.takeEntry.mutate({ pollId: poll.id, entryId });
    await clerk.client.polls.cancelPoll.mutate({
      pollId: poll.id,
      reason: '材料有误，重新征求意见',
    });
    await refused(
      second.client.polls.confirmEntry.mutate({ pollId: poll.id, entryId }),
      'pollCancelled',
    );
    await refused(enter(cloud, clerk, poll, voterId), 'pollCancelled');
    expect(await leaves()).toBe(0);
  });
});

describe('what is typed in', () => {
  it('a number leads to the voter it was printed for; a wrong one and one of another poll to nobody', async () => {
    const number = await numberOf(cloud, poll, voterId);
    const find = (given: string) =>
      clerk.client.polls.findPaper.query({ pollId: poll.id, number: given });
    expect(await find(number)).toMatchObject({ voterId, people: [{ personId: owner.personId }] });
    await refused(find(number.replace(/^./, '9')), 'paperNumberWrong');
    await refused(find('<script>\u202e'), 'paperNumberWrong');
    const other = await anAnnouncedPoll(cloud, clerk);
    const token = (await import('@/shared/polls/entries/paper-number')).paperToken(
      other.id,
      number,
    );
    await refused(find(token), 'paperOfAnotherPoll');
  });

  it('evidence is asked for, and only photos of one’s own will do', async () => {
    await refused(enter(cloud, clerk, poll, voterId, { photoIds: [] }), 'entryPhotosMissing');
    const photo = await (await import('@/test/cloud/test-hall')).aPhoto(second);
    await refused(enter(cloud, clerk, poll, voterId, { photoIds: [photo] }), 'fileUnknown');
    await refused(
      enter(cloud, clerk, poll, voterId, { channel: 'telephone', note: '' }),
      'entryNoteLength',
    );
  });

  it('a telephone number in the note is masked', async () => {
    await enter(cloud, clerk, poll, voterId, {
      channel: 'telephone',
      note: '本人 13812345678 来电\u202e',
    });
    const { rows } = await cloud.owner.query('select note from ballot_entry where poll_id = $1', [
      poll.id,
    ]);
    expect(rows).toEqual([{ note: '本人 138****5678 来电' }]);
  });

  it('an item left out, a foreign item and a choice of another method are refused', async () => {
    const { polls } = clerk.client;
    const attempt = (answers: Record<string, never>) =>
      polls.enterBallot.mutate({
        ...{ pollId: poll.id, voterId, channel: 'telephone', personId: null, photoIds: [] },
        ...{ note: '本人上午来电', statedAt: cloud.now.toISOString(), nonce: 'ab'.repeat(32) },
        answers,
      });
    const [itemId] = poll.itemIds;
    await refused(attempt({}), 'answerMissing');
    await refused(attempt({ [voterId]: 'approve' as never }), 'ballotItemUnknown');
    await refused(attempt({ [itemId!]: { option: voterId } as never }), 'answerNotOfMethod');
    await refused(attempt({ [itemId!]: 'maybe' as never }), 'inputInvalid');
  });

  it('no entries in a secret poll, none by telephone or at the door in a binding one', async () => {
    const village = await aCommunity(cloud, { kind: 'village' });
    const staff = await village.aStaffMember('villagersCommittee');
    const unit = await village.aUnit({ kind: 'household' });
    await cloud.owner.query(
      "update roll_person set birth_date = '1980-01-01' where community_id = $1",
      [village.id],
    );
    const person = await village.aResident({ unit, relation: 'householdMember' });
    const secret = await anOpenPoll(cloud, staff, {
      ruleSetId: 'villagersAssemblyHouseholds',
      visibility: 'secret',
    });
    const voter = await voterOf(person.client, secret);
    await refused(enter(cloud, staff, secret, voter), 'channelNotSecret');
    const binding = await anOpenPoll(cloud, clerk, { legalEffect: 'binding' });
    const bound = await voterOf(owner.client, binding);
    await refused(
      enter(cloud, clerk, binding, bound, { channel: 'telephone' }),
      'channelNotBinding',
    );
    await refused(
      enter(cloud, clerk, binding, bound, { channel: 'doorToDoor' }),
      'channelNotBinding',
    );
    await confirm(second, binding, (await enter(cloud, clerk, binding, bound)).entryId);
  });
});

it('the table keeps what was entered: no change, no second decision, no ballot without its entry', async () => {
  const { entryId } = await enter(cloud, clerk, poll, voterId);
  await confirm(second, poll, entryId);
  const run = (statement: string) => cloud.owner.query(statement);
  await expect(run(`update ballot_entry set note = 'x' where id = '${entryId}'`)).rejects.toThrow(
    /nothing else changes/,
  );
  await expect(
    run(`update ballot_entry set state = 'rejected' where id = '${entryId}'`),
  ).rejects.toThrow(/decided once/);
  await expect(
    run(`insert into ballot select community_id, poll_id, voter_id, 2, 'paper', null, account_id, null, entry_id,
      '{}', nonce, leaf_index, stated_at, cast_at from ballot where entry_id = '${entryId}'`),
  ).rejects.toThrow(/not the confirmed entry/);
});
