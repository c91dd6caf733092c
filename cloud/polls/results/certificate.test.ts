import { sealedUntil } from '@/shared/polls/poll-timing';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedPoll, anOpenPoll } from '@/test/cloud/test-polls';
import { aPostedPoll, endPosting } from '@/test/cloud/test-results';

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
  community = await aCommunity(cloud, { name: '锦绣花园' });
  staff = await community.aStaffMember('ownersCommittee');
  owners = [await community.aResident(), await community.aResident(), await community.aResident()];
});

const certificate = (person: TestPerson, pollId: string) =>
  person.client.polls.resultCertificate.query({ pollId });

it('a certificate has the rule with its source, every total, and what proves them', async () => {
  const poll = await aPostedPoll(cloud, staff, owners);
  const shown = await certificate(owners[0]!, poll.id);
  expect(shown).toMatchObject({
    communityName: '锦绣花园',
    publisher: '业主委员会',
    state: 'preliminary',
    legalEffect: 'advisory',
    visibility: 'named',
    ruleSet: { quorum: { comparison: 'atLeast', numerator: 2, denominator: 3 } },
    count: 1,
    countedAt: poll.closesAt.toISOString(),
    sealedUntil: sealedUntil(poll.closesAt).toISOString(),
    tally: { participating: { heads: 3, areaHundredths: 30_000 } },
    objections: { filed: 0, unanswered: 0, upheld: 0 },
    head: { pollId: poll.id, treeSize: 3 },
    rollVersion: 1,
  });
  expect(shown.ruleSet.legalBasis).toMatch(/民法典/);
  const { rows } = await cloud.owner.query(
    "select poll.roll_root, poll.log_key, encode(head.root, 'hex') as root from poll join ballot_tree_head as head on head.poll_id = poll.id where poll.id = $1 and tree_size = 3",
    [poll.id],
  );
  expect([shown.rollRoot, shown.logKey, shown.head.root]).toEqual([
    rows[0].roll_root,
    rows[0].log_key,
    rows[0].root,
  ]);
});

it('shows the newest count, and how many objections were filed and upheld', async () => {
  const poll = await aPostedPoll(cloud, staff, owners);
  const { objectionId } = await owners[0]!.client.polls.objectToResult.mutate({
    pollId: poll.id,
    text: '请当面重新核对一遍',
    photoIds: [],
  });
  await staff.client.polls.answerResultObjection.mutate({
    objectionId,
    outcome: 'upheld',
    answer: '同意重新计票。',
  });
  const second = await community.aStaffMember('administrator');
  const { recountId } = await staff.client.polls.proposeRecount.mutate({
    pollId: poll.id,
    reason: '有业主请求当面重新核对票数',
    strikes: [],
  });
  cloud.advance(60_000);
  await second.client.polls.confirmRecount.mutate({ recountId });
  await endPosting(cloud, staff, poll);
  expect(await certificate(owners[0]!, poll.id)).toMatchObject({
    state: 'final',
    count: 2,
    countedAt: new Date(poll.closesAt.getTime() + 60_000).toISOString(),
    objections: { filed: 1, unanswered: 0, upheld: 1 },
  });
});

it('there is none before the result', async () => {
  const announced = await anAnnouncedPoll(cloud, staff);
  await refused(certificate(staff, announced.id), 'pollResultNotYet');
  const open = await anOpenPoll(cloud, staff);
  await refused(certificate(staff, open.id), 'pollResultNotYet');
  cloud.now = open.closesAt;
  await refused(certificate(staff, open.id), 'certificateNotYet');
  const called = await anAnnouncedPoll(cloud, staff);
  await staff.client.polls.cancelPoll.mutate({ pollId: called.id, reason: '材料有误，重新来' });
  await refused(certificate(staff, called.id), 'pollCancelled');
  const neighbour = await (await aCommunity(cloud)).aResident();
  const poll = await aPostedPoll(cloud, staff, owners);
  await refused(certificate(neighbour, poll.id), 'pollNotFound');
});
