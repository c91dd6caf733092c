import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { endPosting } from '@/test/cloud/test-results';
import {
  aDraftedConvention,
  aMeeting,
  anApprovedConvention,
  announceDrafted,
  aPhoto,
  giveOutcome,
  type TestDraft,
  underReview,
  voteOn,
} from '@/test/cloud/test-reviews';

jest.setTimeout(60_000);
const start = new Date('2026-11-22T02:00:00Z');

let cloud: TestCloud;
let community: TestCommunity;
let [staff, colleague, owner, neighbour]: TestPerson[] = [];
let photo: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  colleague = await community.aStaffMember('ownersCommittee');
  owner = await community.aResident();
  neighbour = await community.aResident();
  photo = await aPhoto(cloud, community, staff);
});
beforeEach(() => {
  cloud.now = start;
});
afterAll(() => cloud.stop());

const one = () => staff!.client.conventions;
const other = () => colleague!.client.conventions;
const approved = () => anApprovedConvention(cloud, community, staff!);
const draftPoll = ({ conventionId }: TestDraft, ruleSetId = 'ownersAssembly') =>
  one().draftAdoptionPoll.mutate({ conventionId, ruleSetId });
const takeOver = ({ conventionId }: TestDraft) => one().takeOverPoll.mutate({ conventionId });
const stateOf = async ({ conventionId }: TestDraft) => {
  const { rows } = await cloud.owner.query(
    'select state, version from convention_revision where convention_id = $1',
    [conventionId],
  );
  return rows[0];
};
const lastStep = async ({ conventionId }: TestDraft) => {
  const { rows } = await cloud.owner.query(
    'select to_state, details from convention_step where convention_id = $1 order by id desc limit 1',
    [conventionId],
  );
  return rows[0];
};

describe('adoption by a poll', () => {
  it('asks for exactly the approved version; once final and passed it can be filed', async () => {
    const draft = await approved();
    const { conventionId } = draft;
    const { pollId } = await draftPoll(draft);
    const { ruleSetId, items } = await staff!.client.polls.pollDraft.query({ pollId });
    expect([ruleSetId, items.length, items[0]]).toMatchObject([
      'ownersAssembly',
      1,
      { matter: 'covenant', method: { kind: 'approveReject' } },
    ]);
    expect(items[0]?.description).toContain(draft.digest);
    await refused(draftPoll(draft), 'adoptionPollWaiting');
    await refused(takeOver(draft), 'adoptionPollNotFinal');

    const poll = await announceDrafted(cloud, staff!, pollId);
    await refused(draftPoll(draft), 'adoptionPollWaiting');
    await refused(one().recordMeeting.mutate(aMeeting(draft, [photo])), 'adoptionPollWaiting');
    await voteOn(cloud, poll, [
      [owner!, 'approve'],
      [neighbour!, 'approve'],
    ]);
    await refused(takeOver(draft), 'adoptionPollNotFinal');
    await endPosting(cloud, owner!, poll);
    expect(await one().adoptionDesk.query({ conventionId })).toMatchObject({
      poll: { pollId, isFinal: true, isBound: true },
    });
    const both = await Promise.allSettled([takeOver(draft), takeOver(draft)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stateOf(draft)).toEqual({ state: 'filing', version: 1 });
    expect((await lastStep(draft)).details).toMatchObject({
      by: 'poll',
      passed: true,
      legalEffect: 'advisory',
      eligible: { heads: 2 },
      approve: { heads: 2 },
      digest: draft.digest,
    });
  });

  it('not passed it goes back to the draft, with the trace of the vote', async () => {
    const draft = await approved();
    const poll = await announceDrafted(cloud, staff!, (await draftPoll(draft)).pollId);
    await voteOn(cloud, poll, [
      [owner!, 'approve'],
      [neighbour!, 'reject'],
    ]);
    await endPosting(cloud, owner!, poll);
    expect(await takeOver(draft)).toEqual({ passed: false });
    expect(await stateOf(draft)).toEqual({ state: 'drafting', version: null });
    expect(await lastStep(draft)).toMatchObject({
      to_state: 'drafting',
      details: { passed: false, valid: true, reject: { heads: 1 } },
    });
  });

  it('a poll altered after its draft was made adopts nothing; another can be drafted', async () => {
    const draft = await approved();
    const { conventionId } = draft;
    const { pollId } = await draftPoll(draft);
    const poll = await announceDrafted(cloud, staff!, pollId, {
      description: '通过一份新的公约。',
    });
    const desk = () => one().adoptionDesk.query({ conventionId });
    expect((await desk()).poll).toMatchObject({ isBound: false });
    await voteOn(cloud, poll, [
      [owner!, 'approve'],
      [neighbour!, 'approve'],
    ]);
    await endPosting(cloud, owner!, poll);
    await refused(takeOver(draft), 'adoptionPollAltered');
    expect(await stateOf(draft)).toEqual({ state: 'adopting', version: 1 });
    expect(await draftPoll(draft)).not.toEqual({ pollId });
    expect((await desk()).poll).toMatchObject({ state: 'draft', isBound: true });
  });

  it('a poll whose rule set was exchanged for another body’s adopts nothing', async () => {
    const draft = await approved();
    const { pollId } = await draftPoll(draft);
    const poll = await announceDrafted(cloud, staff!, pollId);
    await voteOn(cloud, poll, [
      [owner!, 'approve'],
      [neighbour!, 'approve'],
    ]);
    await endPosting(cloud, owner!, poll);
    await cloud.owner.query('alter table poll disable trigger user');
    await cloud.owner.query(
      `update poll set rule_set = rule_set || '{"id": "residentRepsMeeting"}' where id = $1`,
      [pollId],
    );
    await cloud.owner.query('alter table poll enable trigger user');
    await refused(takeOver(draft), 'adoptionRuleNotOffered');
    // Nobody waits for it for ever: another vote takes its place.
    expect(await draftPoll(draft)).not.toEqual({ pollId });
  });

  it('a postponed poll is followed to the one announced anew', async () => {
    const draft = await approved();
    const { pollId } = await draftPoll(draft);
    await announceDrafted(cloud, staff!, pollId);
    const reason = '活动室临时停电，改期再办。';
    const { draftId } = await staff!.client.polls.postponePoll.mutate({ pollId, reason });
    const poll = await announceDrafted(cloud, staff!, draftId);
    await voteOn(cloud, poll, [
      [owner!, 'approve'],
      [neighbour!, 'approve'],
    ]);
    await endPosting(cloud, owner!, poll);
    expect(await takeOver(draft)).toEqual({ passed: true });
    expect((await lastStep(draft)).details).toMatchObject({ pollId: draftId });
  });

  it('a discarded draft makes room for another, and for a meeting', async () => {
    const draft = await approved();
    const { pollId } = await draftPoll(draft);
    await staff!.client.polls.discardPollDraft.mutate({ pollId });
    await draftPoll(draft);
    const meeting = await one().recordMeeting.mutate(aMeeting(draft, [photo]));
    expect(meeting).toMatchObject({ passed: true });
  });

  it('a poll announced while a record waited has the word: the record is not confirmed', async () => {
    const draft = await approved();
    const { conventionId } = draft;
    const { pollId } = await draftPoll(draft);
    const { meetingId } = await one().recordMeeting.mutate(aMeeting(draft, [photo]));
    await announceDrafted(cloud, staff!, pollId);
    await refused(
      other().confirmMeeting.mutate({ conventionId, meetingId }),
      'adoptionPollWaiting',
    );
  });

  it('a record from before a vote that failed adopts nothing once the same version was reviewed again', async () => {
    const draft = await approved();
    const { conventionId, version } = draft;
    const { pollId } = await draftPoll(draft);
    const { meetingId } = await one().recordMeeting.mutate(aMeeting(draft, [photo]));
    const poll = await announceDrafted(cloud, staff!, pollId);
    await voteOn(cloud, poll, [
      [owner!, 'reject'],
      [neighbour!, 'reject'],
    ]);
    await endPosting(cloud, owner!, poll);
    expect(await takeOver(draft)).toEqual({ passed: false });
    await giveOutcome(cloud.as(null, null), await underReview(staff!, draft));
    expect(await stateOf(draft)).toEqual({ state: 'adopting', version });
    await refused(
      other().confirmMeeting.mutate({ conventionId, meetingId }),
      'adoptionMeetingOutdated',
    );
    await one().withdrawMeeting.mutate({ conventionId, meetingId });
  });

  it('what people are voting on, or have decided, is not given up before it is taken over', async () => {
    const draft = await approved();
    const { conventionId } = draft;
    const giveUp = () =>
      one().abandonRevision.mutate({ conventionId, reason: '大家意见不一，先停一停。' });
    const { pollId } = await draftPoll(draft);
    const poll = await announceDrafted(cloud, staff!, pollId);
    await refused(giveUp(), 'adoptionPollWaiting');
    await voteOn(cloud, poll, [
      [owner!, 'approve'],
      [neighbour!, 'approve'],
    ]);
    await endPosting(cloud, owner!, poll);
    await refused(giveUp(), 'adoptionPollWaiting');
    await takeOver(draft);
    expect(await stateOf(draft)).toMatchObject({ state: 'filing' });
    const drafted = await approved();
    await draftPoll(drafted);
    await one().abandonRevision.mutate({ ...drafted, reason: '还没有开始表决，先停一停。' });
    expect(await stateOf(drafted)).toMatchObject({ state: 'abandoned' });
  });

  it('goes by a rule set of this kind of community alone', async () => {
    const draft = await approved();
    await refused(draftPoll(draft, 'villagersAssemblyAdults'), 'adoptionRuleNotOffered');
    await refused(draftPoll(draft, 'residentRepsMeeting'), 'adoptionRuleNotOffered');
    await refused(takeOver(draft), 'adoptionPollMissing');
    const village = await aCommunity(cloud, { kind: 'village' });
    const villager = await village.aStaffMember('villagersCommittee');
    const { conventionId } = await anApprovedConvention(cloud, village, villager);
    const { rules } = await villager.client.conventions.adoptionDesk.query({ conventionId });
    expect(rules.map(({ id }) => id)).toEqual([
      'villagersAssemblyHouseholds',
      'villagersAssemblyAdults',
    ]);
  });

  it('nothing is put to the vote before the review', async () => {
    const draft = await aDraftedConvention(cloud, community, staff!);
    await refused(draftPoll(draft), 'conventionStepNotNow');
    await refused(one().recordMeeting.mutate(aMeeting(draft, [photo])), 'conventionStepNotNow');
  });
});

describe('adoption in a meeting', () => {
  const record = (draft: TestDraft, changes: object = {}, counts = {}) =>
    one().recordMeeting.mutate({ ...aMeeting(draft, [photo], counts), ...changes });
  const confirm = ({ conventionId }: TestDraft, meetingId: string) =>
    other().confirmMeeting.mutate({ conventionId, meetingId });

  it('entered by one, it decides once another has confirmed it, one of two at once', async () => {
    const draft = await approved();
    const { conventionId } = draft;
    const { meetingId, passed } = await record(draft);
    expect(passed).toBe(true);
    expect(await stateOf(draft)).toMatchObject({ state: 'adopting' });
    await refused(one().confirmMeeting.mutate({ conventionId, meetingId }), 'adoptionNeedsAnother');
    await refused(record(draft), 'adoptionMeetingWaiting');
    await refused(draftPoll(draft), 'adoptionMeetingWaiting');
    const both = await Promise.allSettled([confirm(draft, meetingId), confirm(draft, meetingId)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stateOf(draft)).toEqual({ state: 'filing', version: 1 });
    const { details } = await lastStep(draft);
    expect(details).toMatchObject({ by: 'meeting', heldOn: '2026-11-22', present: { heads: 200 } });
    expect(JSON.stringify(details)).not.toContain('王芳');
  });

  it.each([
    [{ present: 150, approve: 150 }, false],
    [{ present: 151, approve: 76 }, true],
    [{ present: 152, approve: 76 }, false],
  ])('residents by households, 300 of them: %j passed: %s', async (counts, passed) => {
    const draft = await approved();
    const { meetingId } = await record(draft, {}, counts);
    expect(await confirm(draft, meetingId)).toEqual({ passed });
    expect(await stateOf(draft)).toEqual(
      passed ? { state: 'filing', version: 1 } : { state: 'drafting', version: null },
    );
  });

  it('is sent back by the other, withdrawn by whoever entered it, and entered anew', async () => {
    const draft = await approved();
    const { conventionId } = draft;
    const first = { conventionId, ...(await record(draft)) };
    const reason = '签到表上只有 198 户。';
    await refused(one().sendBackMeeting.mutate({ ...first, reason }), 'adoptionNeedsAnother');
    await refused(other().withdrawMeeting.mutate(first), 'adoptionNotByOther');
    await other().sendBackMeeting.mutate({ ...first, reason });
    await refused(confirm(draft, first.meetingId), 'adoptionMeetingDecided');
    await one().withdrawMeeting.mutate({ conventionId, ...(await record(draft)) });
    const { meetings } = await one().adoptionDesk.query({ conventionId });
    expect(meetings).toMatchObject([
      { state: 'withdrawn', isOwn: true },
      { state: 'sentBack', sendBackReason: reason, photos: [{ fileId: photo }] },
    ]);
    await confirm(draft, (await record(draft)).meetingId);
    expect(await stateOf(draft)).toMatchObject({ state: 'filing' });
  });

  it('refuses sums and days that cannot be, and photos of others', async () => {
    const draft = await approved();
    await refused(record(draft, {}, { present: 301 }), 'adoptionCountsImpossible');
    await refused(
      record(draft, { ruleSetId: 'ownersAssembly', calledOn: '2026-11-01' }),
      'adoptionAreasImpossible',
    );
    await refused(record(draft, { heldOn: '2026-11-23' }), 'adoptionHeldTooEarly');
    await refused(record(draft, { heldOn: '2026-11-21' }), 'adoptionHeldTooEarly');
    const late = await refused(record(draft, { calledOn: '2026-11-13' }), 'adoptionNoticeTooShort');
    expect(late).toEqual({ days: 10 });
    await refused(record(draft, { photoIds: [] }), 'inputInvalid');
    const foreign = await aPhoto(cloud, community, owner!);
    await refused(record(draft, { photoIds: [foreign] }), 'fileUnknown');
    await refused(record(draft, { chair: 'x'.repeat(10_000) }), 'inputInvalid');
  });

  it('a record of another convention or community is not found', async () => {
    const [draft, another] = [await approved(), await approved()];
    const { meetingId } = await record(another);
    await refused(confirm(draft, meetingId), 'adoptionMeetingNotFound');
    await refused(confirm(draft, uuid()), 'adoptionMeetingNotFound');
    const elsewhere = await (await aCommunity(cloud)).aStaffMember('ownersCommittee');
    const { conventionId } = another;
    await refused(
      elsewhere.client.conventions.confirmMeeting.mutate({ conventionId, meetingId }),
      'conventionNotFound',
    );
  });
});
