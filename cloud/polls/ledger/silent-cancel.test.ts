import { inCommunity } from '@/cloud/platform/database';
import type { BallotLeaf } from '@/shared/polls/ledger/ballot-leaf';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anOpenPoll, cast, close, type TestPoll } from '@/test/cloud/test-polls';
import { readPoll } from '../poll-row';
import { growLog, signHead } from './grow-log';
import { readLogEnds } from './log-ends';
import { insertHeads, insertLeaves } from './log-rows';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let poll: TestPoll;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  const owners = [await community.aResident(), await community.aResident()];
  poll = await anOpenPoll(cloud, staff);
  for (const owner of owners) await cast(owner, poll, 'approve');
});

/** Leaves with a proper signed head, by the rights and the key the product has. */
const append = (leavesOf: (treeSize: number) => BallotLeaf[]) =>
  inCommunity(cloud.database, community.id, async (transaction) => {
    const { signer } = cloud.services;
    const context = { transaction, communityId: community.id, now: cloud.now, signer };
    const announced = await readPoll(context, poll.id);
    const end = (await readLogEnds(context, [poll.id])).get(poll.id)!;
    const log = growLog(end, leavesOf(end.treeSize));
    await insertLeaves(context, log.appended);
    const head = signHead(announced, log, cloud.now, signer.sign);
    await insertHeads(context, [{ ...head, frontier: log.frontier }]);
  });

const state = async () => {
  await close(cloud, poll);
  return (await staff.client.polls.pollResult.query({ pollId: poll.id })).state;
};

it('a ballot cancelled without another in its place and without a reason: nothing is counted', async () => {
  await append((index) => [{ kind: 'cancel', pollId: poll.id, index, cancels: 0 }]);
  expect(await state()).toBe('counting');
});

it('nor where the leaf that is cancelled is no ballot', async () => {
  await append((index) => [
    { kind: 'cancel', pollId: poll.id, index, cancels: 0 },
    { kind: 'cancel', pollId: poll.id, index: index + 1, cancels: index },
  ]);
  expect(await state()).toBe('counting');
});

it('the log as it was cast is counted', async () => {
  expect(await state()).toBe('preliminary');
});
