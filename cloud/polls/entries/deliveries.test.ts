import { inCommunity } from '@/cloud/platform/database';
import type { DeliveryMeans } from '@/shared/polls/entries/delivery-means';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aPhoto } from '@/test/cloud/test-hall';
import {
  anAnnouncedPoll,
  anOpenPoll,
  cast,
  close,
  countedOf,
  type TestPoll,
  voterOf,
} from '@/test/cloud/test-polls';
import { deliveryEvidence } from './delivery-evidence';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let clerk: TestPerson;
let owners: TestPerson[];
let poll: TestPoll;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

/** A community of four owners whose rules of procedure count this way. */
async function aPollCounting(participation: 'strict' | 'signOrLogin' | 'deliveredFollowMajority') {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud, { settings: { participation } });
  clerk = await community.aStaffMember('ownersCommittee');
  owners = [];
  for (let made = 0; made < 4; made += 1) owners.push(await community.aResident());
  poll = await anOpenPoll(cloud, clerk);
  cloud.advance(3_600_000);
}

const voter = (owner: number) => voterOf(owners[owner]!.client, poll);
const deliver = async (
  voterIds: string[],
  options: { means?: DeliveryMeans; deliveredAt?: Date; photoIds?: string[] } = {},
) =>
  clerk.client.polls.recordDeliveries.mutate({
    pollId: poll.id,
    voterIds,
    means: options.means ?? 'mailbox',
    deliveredAt: (options.deliveredAt ?? cloud.now).toISOString(),
    photoIds: options.photoIds ?? [await aPhoto(clerk)],
  });
const sign = async (owner: number) =>
  owners[owner]!.client.polls.signForBallot.mutate({
    pollId: poll.id,
    voterId: await voter(owner),
  });
const evidence = () =>
  inCommunity(cloud.database, community.id, (transaction) =>
    deliveryEvidence({ transaction, communityId: community.id, now: cloud.now }, poll.id),
  );
const tally = async () => {
  await close(cloud, poll);
  const answer = await owners[0]!.client.polls.pollResult.query({ pollId: poll.id });
  if (!('tally' in answer)) throw new Error('not counted');
  return answer.tally;
};

it('delivered and unreturned papers follow the majority, where the rules of procedure say so', async () => {
  await aPollCounting('deliveredFollowMajority');
  await deliver([await voter(1), await voter(2)]);
  await cast(owners[0]!, poll, 'reject');
  const { participating, items } = await tally();
  expect(participating.heads).toBe(3);
  expect(countedOf(items[0]).reject.heads).toBe(3);
});

it('a delivery that was revoked carries nobody; its reason is kept', async () => {
  await aPollCounting('deliveredFollowMajority');
  await deliver([await voter(1)]);
  const places = {
    pollId: poll.id,
    buildingId: community.buildingId,
    entranceId: community.entranceId,
  };
  const { items } = await clerk.client.polls.listDeliveries.query(places);
  const delivery = items.find((item) => item.delivery)!.delivery!;
  const revoke = (reason: string) =>
    clerk.client.polls.revokeDelivery.mutate({
      pollId: poll.id,
      deliveryId: delivery.deliveryId,
      reason,
    });
  await refused(revoke(' '), 'revokeReasonLength');
  await revoke('登记错了房号');
  await refused(revoke('登记错了房号'), 'deliveryAlreadyRevoked');
  expect((await evidence()).delivered.size).toBe(0);
  await cast(owners[0]!, poll, 'approve');
  expect((await tally()).participating.heads).toBe(1);
});

it('signing on the sheet or in the app takes part and abstains; a letter box does not sign', async () => {
  await aPollCounting('signOrLogin');
  await deliver([await voter(1)], { means: 'signedFor' });
  await deliver([await voter(2)]);
  await sign(3);
  await sign(3);
  expect((await evidence()).signedOrLoggedIn.size).toBe(2);
  expect((await evidence()).delivered.size).toBe(3);
  await cast(owners[0]!, poll, 'approve');
  const { participating, items } = await tally();
  expect(participating.heads).toBe(3);
  expect(countedOf(items[0]).abstain.heads).toBe(2);
});

it('under the strict rule deliveries are on file and carry nobody, and nobody needs to sign', async () => {
  await aPollCounting('strict');
  await deliver([await voter(1)]);
  await refused(sign(1), 'signingNotUsed');
  await cast(owners[0]!, poll, 'approve');
  expect((await tally()).participating.heads).toBe(1);
});

it('one signs for one’s own ballot while it can be cast', async () => {
  await aPollCounting('signOrLogin');
  const foreign = { pollId: poll.id, voterId: await voter(1) };
  await refused(owners[0]!.client.polls.signForBallot.mutate(foreign), 'notOnRoll');
  cloud.now = poll.closesAt;
  await refused(sign(0), 'pollClosed');
  cloud.now = new Date('2026-11-22T02:00:00Z');
  poll = await anAnnouncedPoll(cloud, clerk);
  await refused(sign(0), 'pollNotOpen');
});

it('evidence is asked for; times, voters and photos of others are refused', async () => {
  await aPollCounting('deliveredFollowMajority');
  const one = [await voter(0)];
  await refused(deliver(one, { photoIds: [] }), 'deliveryPhotosMissing');
  await refused(deliver(one, { photoIds: [await aPhoto(owners[0]!)] }), 'fileUnknown');
  await refused(deliver([...one, poll.id]), 'notOnRoll');
  await refused(
    deliver(one, { deliveredAt: new Date(cloud.now.getTime() + 1) }),
    'deliveredInFuture',
  );
  await refused(deliver(one, { deliveredAt: new Date('2026-11-01') }), 'deliveredOutOfTime');
  await close(cloud, poll);
  await refused(deliver(one, { deliveredAt: poll.opensAt }), 'entriesClosed');
});

it('shows how far each entrance is, and who is missing', async () => {
  await aPollCounting('deliveredFollowMajority');
  await deliver([await voter(0), await voter(1), await voter(0)]);
  const { places } = await clerk.client.polls.deliveryProgress.query({ pollId: poll.id });
  expect(places).toEqual([
    {
      buildingId: community.buildingId,
      buildingName: '1栋',
      entranceId: community.entranceId,
      entranceName: '1单元',
      voters: 4,
      delivered: 2,
    },
  ]);
  const missing = await clerk.client.polls.listDeliveries.query({
    pollId: poll.id,
    buildingId: community.buildingId,
    entranceId: community.entranceId,
    onlyMissing: true,
    limit: 1,
  });
  expect(missing.items).toMatchObject([{ voterId: await voter(2), delivery: null }]);
  const rest = await clerk.client.polls.listDeliveries.query({
    pollId: poll.id,
    buildingId: community.buildingId,
    entranceId: community.entranceId,
    onlyMissing: true,
    cursor: missing.nextCursor,
  });
  expect(rest.items.map(({ voterId }) => voterId)).toEqual([await voter(3)]);
});
