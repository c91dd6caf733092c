import { sql } from 'kysely';
import { inCommunity } from '@/cloud/platform/database';
import { privacyStatementVersion } from '@/shared/community/privacy-statement';
import { sealedUntil } from '@/shared/polls/poll-timing';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { close, type TestPoll } from '@/test/cloud/test-polls';
import { aPostedPoll, endPosting, letPass } from '@/test/cloud/test-results';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let owners: TestPerson[];
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  owners = [await community.aResident(), await community.aResident(), await community.aResident()];
});

const stateOf = async (poll: TestPoll) => {
  const { rows } = await cloud.owner.query('select state, sealed_until from poll where id = $1', [
    poll.id,
  ]);
  return rows[0] as { state: string; sealed_until: Date };
};

it('ballots and roll stay sealed for a year after the result was published, then the poll is archived', async () => {
  const poll = await aPostedPoll(cloud, staff, owners);
  const published = poll.closesAt;
  expect((await stateOf(poll)).sealed_until).toEqual(sealedUntil(published));
  await endPosting(cloud, staff, poll);
  cloud.now = new Date(sealedUntil(published).getTime() - 1);
  await cloud.tick();
  expect((await stateOf(poll)).state).toBe('final');
  cloud.advance(1);
  await cloud.tick();
  expect((await stateOf(poll)).state).toBe('archived');
});

it('a recount seals them for a year from its own publishing', async () => {
  const poll = await aPostedPoll(cloud, staff, owners);
  const second = await community.aStaffMember('administrator');
  await letPass(cloud, 10);
  const { recountId } = await staff.client.polls.proposeRecount.mutate({
    pollId: poll.id,
    reason: '有业主请求当面重新核对票数',
    strikes: [],
  });
  await second.client.polls.confirmRecount.mutate({ recountId });
  expect((await stateOf(poll)).sealed_until).toEqual(sealedUntil(cloud.now));
});

it.each([
  'voter_roll_entry',
  'voter_roll_person',
  'ballot',
  'ballot_leaf',
  'ballot_tree_head',
  'poll_result',
  'poll_objection',
  'poll',
])('the product has no right to delete from %s, sealed or not', async (table) => {
  await expect(
    inCommunity(cloud.database, community.id, (transaction) =>
      sql.raw(`delete from ${table}`).execute(transaction),
    ),
  ).rejects.toThrow(/permission denied/);
});

it('a voter who closes their account is unlinked; their ballot stays sealed and counted', async () => {
  const poll = await aPostedPoll(cloud, staff, owners);
  const [leaving] = owners as [TestPerson];
  const tally = async () =>
    (await staff.client.polls.resultCertificate.query({ pollId: poll.id })).tally;
  const before = await tally();
  const bound = `select account.open_id, claimed_person.person_id from ballot
    join account on account.id = ballot.account_id
    left join claimed_person on claimed_person.account_id = account.id
    where ballot.poll_id = $1 and ballot.account_id = $2`;
  await leaving.client.community.closeAccount.mutate();

  const { rows } = await cloud.owner.query(bound, [poll.id, leaving.accountId]);
  expect(rows).toEqual([{ open_id: null, person_id: null }]);
  expect(await tally()).toEqual(before);
  // A recount finds the ballot too.
  const second = await community.aStaffMember('administrator');
  const { recountId } = await staff.client.polls.proposeRecount.mutate({
    pollId: poll.id,
    reason: '有业主请求当面重新核对票数',
    strikes: [],
  });
  await second.client.polls.confirmRecount.mutate({ recountId });
  expect(await tally()).toEqual(before);
  const { items } = await staff.client.polls.namedBallots.query({ pollId: poll.id });
  expect(items).toHaveLength(3);
});

it('an objection of somebody who has closed their account stays and is answered; its author is nobody by name', async () => {
  const poll = await aPostedPoll(cloud, staff, owners);
  const [leaving] = owners as [TestPerson];
  const { objectionId } = await leaving.client.polls.objectToResult.mutate({
    pollId: poll.id,
    text: '请把纸质票再核对一遍',
    photoIds: [],
  });
  await leaving.client.community.closeAccount.mutate();
  await leaving.client.community.giveConsent.mutate({ version: privacyStatementVersion });
  const { items } = await owners[1]!.client.polls.listResultObjections.query({ pollId: poll.id });
  expect(items[0]).toMatchObject({ by: '已离开的居民', text: '请把纸质票再核对一遍' });
  await endPosting(cloud, staff, poll);
  expect((await stateOf(poll)).state).toBe('preliminary');
  await staff.client.polls.answerResultObjection.mutate({
    objectionId,
    outcome: 'rejected',
    answer: '已经再核对一遍，没有错。',
  });
  await cloud.tick();
  expect((await stateOf(poll)).state).toBe('final');
});

it('closing twice publishes once', async () => {
  const poll = await aPostedPoll(cloud, staff, owners);
  await Promise.all([close(cloud, poll), cloud.tick()]);
  const { counts } = await staff.client.polls.resultFollowUp.query({ pollId: poll.id });
  expect(counts.map(({ count, recount }) => [count, recount])).toEqual([[1, null]]);
});
