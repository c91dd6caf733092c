import { v7 as uuid } from 'uuid';
import { activityContent, aPlan, aTeam, savedActivity } from '@/test/cloud/test-activities';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anActivity, aVolunteer } from '@/test/cloud/test-volunteering';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let reviewer: TestPerson;

beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  reviewer = await community.aStaffMember('residentsCommittee');
});
afterAll(() => cloud.stop());

const found = (person: TestPerson, changes: object = {}) =>
  person.client.volunteering.foundTeam.mutate({
    teamId: uuid(),
    name: `银杏志愿队${uuid().slice(-6)}`,
    introduction: '每周六一起清扫楼道，欢迎加入。',
    ...changes,
  });

const decide = (teamId: string, decision: object, person = reviewer) =>
  person.client.volunteering.decideTeam.mutate({ teamId, decision: decision as never });

const states = async (person: TestPerson, group: 'own' | 'approved' = 'own') =>
  (await person.client.volunteering.listTeams.query({ group })).items.map(({ state }) => state);

/** A team's activity as it was handed to the reviewers. */
async function submitted(changes: object = {}) {
  const { team, leader } = await aTeam(cloud, community);
  const organiser = { kind: 'team', teamId: team };
  const { activityId } = await savedActivity(leader, { organiser, ...changes });
  await leader.client.volunteering.planShifts.mutate({ activityId, ...aPlan() });
  await leader.client.volunteering.submitActivity.mutate({ activityId, revision: 1 });
  return { team, leader, activityId, organiser };
}

const review = (activityId: string, decision: object, person = reviewer, revision = 2) =>
  person.client.volunteering.reviewActivity.mutate({
    ...{ activityId, revision, decision: decision as never },
  });

it('a team is proposed by a resident, and holds activities once staff approved it', async () => {
  const resident = await community.aResident();
  const teamId = uuid();
  await found(resident, { teamId });
  const organiser = { organiser: { kind: 'team' as const, teamId } };
  const draft = { activityId: uuid(), revision: 0, ...activityContent(), ...organiser };
  const save = () => resident.client.volunteering.saveActivity.mutate(draft);
  await refused(save(), 'activityOrganiserUnknown');
  expect(await states(resident)).toEqual(['proposed']);
  await decide(teamId, { kind: 'approve' });
  await refused(decide(teamId, { kind: 'approve' }), 'teamNotProposed');
  await save();
  const { items } = await resident.client.volunteering.listTeams.query({ group: 'approved' });
  expect(items.find(({ id }) => id === teamId)).toMatchObject({ isOwn: true, activities: 0 });
});

it('a rejected team is told why, and its name is free again', async () => {
  const resident = await community.aResident();
  const [teamId, name] = [uuid(), '红枫志愿队'];
  await found(resident, { teamId, name });
  await refused(found(await community.aResident(), { name }), 'teamNameTaken');
  await refused(decide(teamId, { kind: 'reject', reason: '' }), 'activityReasonLength');
  await decide(teamId, { kind: 'reject', reason: '请写清楚做什么。' });
  const { items } = await resident.client.volunteering.listTeams.query({ group: 'own' });
  expect(items).toMatchObject([{ state: 'rejected', reason: '请写清楚做什么。' }]);
  await found(await community.aResident(), { name });
});

it('nobody decides on their own team, nor reviews an activity of it', async () => {
  const staffAndResident = await community.aResident();
  await cloud.owner.query(
    `insert into role_assignment (community_id, id, account_id, role, granted_at)
     values ($1, $2, $3, 'ownersCommittee', $4)`,
    [community.id, uuid(), staffAndResident.accountId, cloud.now],
  );
  const teamId = uuid();
  await found(staffAndResident, { teamId });
  await refused(decide(teamId, { kind: 'approve' }, staffAndResident), 'ownTeamReview');
  const { activityId, team } = await submitted();
  await cloud.owner.query('update volunteer_team set leader_account_id = $1 where id = $2', [
    ...[staffAndResident.accountId, team],
  ]);
  await refused(review(activityId, { kind: 'publish' }, staffAndResident), 'ownActivityReview');
  const { mayReview } = await staffAndResident.client.volunteering.activityDetail.query({
    activityId,
  });
  expect(mayReview).toBe(false);
  await review(activityId, { kind: 'publish' });
});

it('hostile or short words about a team are refused', async () => {
  const resident = await community.aResident();
  await refused(found(resident, { name: '队' }), 'teamNameLength');
  await refused(found(resident, { introduction: '好'.repeat(10_000) }), 'teamIntroductionLength');
  await refused(
    found(resident, { introduction: '网上赌场，注册就送，欢迎加入。' }),
    'ownWordsNotAllowed',
  );
  await found(resident, { name: '<script>队</script>' });
});

it('somebody leads three teams at most, also when proposing twice at once', async () => {
  const resident = await community.aResident();
  for (let made = 0; made < 2; made += 1) await found(resident);
  const both = await Promise.allSettled([found(resident), found(resident)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it("a team's activity is seen by reviewers and the team alone until it is published", async () => {
  const { activityId, leader } = await submitted();
  const resident = await community.aResident();
  const detail = ({ client }: TestPerson) =>
    client.volunteering.activityDetail.query({ activityId });
  await refused(detail(resident), 'activityNotFound');
  expect(await detail(reviewer)).toMatchObject({ mayReview: true, mayOrganise: false });
  expect(await detail(leader)).toMatchObject({ mayReview: false, mayOrganise: true });
  const { items } = await reviewer.client.volunteering.activitiesToReview.query({});
  expect(items.map(({ id }) => id)).toContain(activityId);
  await review(activityId, { kind: 'publish' });
  await refused(review(activityId, { kind: 'publish' }), 'activityNotSubmitted');
  expect(await detail(resident)).toMatchObject({ state: 'published', mayReview: false });
});

it('what is sent back says why, is changed and handed in again', async () => {
  const { activityId, leader, organiser } = await submitted();
  const save = (revision: number) =>
    leader.client.volunteering.saveActivity.mutate({
      ...{ activityId, revision, ...activityContent(), organiser: organiser as never },
    });
  await refused(save(2), 'activityUnderReview');
  await refused(
    leader.client.volunteering.planShifts.mutate({ activityId, ...aPlan() }),
    'activityUnderReview',
  );
  await review(activityId, { kind: 'sendBack', reason: '请写清楚集合地点。' });
  expect(await leader.client.volunteering.activityForm.query({ activityId })).toMatchObject({
    ...{ state: 'draft', returnReason: '请写清楚集合地点。' },
  });
  await save(2);
  await leader.client.volunteering.submitActivity.mutate({ activityId, revision: 3 });
  await refused(review(activityId, { kind: 'publish' }), 'activityChangedMeanwhile');
  await review(activityId, { kind: 'publish' }, reviewer, 4);
});

it('a reviewer who looks at what was taken back and handed in anew is told', async () => {
  const { activityId, leader } = await submitted();
  const { volunteering } = leader.client;
  await volunteering.takeBackActivity.mutate({ activityId });
  await refused(volunteering.takeBackActivity.mutate({ activityId }), 'activityNotSubmitted');
  await refused(review(activityId, { kind: 'publish' }), 'activityNotFound');
  await volunteering.submitActivity.mutate({ activityId, revision: 2 });
  await refused(review(activityId, { kind: 'publish' }), 'activityChangedMeanwhile');
});

it('of two reviewers at once one decides', async () => {
  const { activityId } = await submitted();
  const other = await community.aStaffMember('ownersCommittee');
  const both = await Promise.allSettled([
    review(activityId, { kind: 'publish' }),
    review(activityId, { kind: 'sendBack', reason: '请写清楚。' }, other),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('a team does not publish by itself, nor undo afterwards what was reviewed; staff may call it off', async () => {
  const { activityId, leader, organiser } = await submitted({ leastAge: 18 });
  const { volunteering } = leader.client;
  await volunteering.takeBackActivity.mutate({ activityId });
  const draft = { activityId, revision: 2 };
  await refused(volunteering.publishActivity.mutate(draft), 'activityNeedsReview');
  await volunteering.submitActivity.mutate(draft);
  await review(activityId, { kind: 'publish' }, reviewer, 3);
  const save = (changes: object) =>
    volunteering.saveActivity.mutate({
      ...{ activityId, revision: 3, ...activityContent(), organiser: organiser as never },
      ...changes,
    });
  await refused(save({ leastAge: 12 }), 'reviewedTermsFixed');
  await refused(save({ description: '网上赌场' }), 'wordsNotAllowed');
  await save({ description: '请带手套。' });
  const { items } = await reviewer.client.messages.listMessages.query({});
  expect(items[0]).toMatchObject({ kind: 'volunteeringDuty', title: '志愿队改了活动：楼道清洁' });
  await reviewer.client.volunteering.cancelActivity.mutate({ activityId, reason: '内容不合适' });
});

it('a team is handed over to a grown-up volunteer, who organises from then on', async () => {
  const { team, leader, activityId } = await submitted();
  const next = await aVolunteer(cloud, community);
  const minor = await aVolunteer(cloud, community, { columns: { adult: false } });
  const handOver = (from: TestPerson, { accountId }: TestPerson) =>
    from.client.volunteering.handOverTeam.mutate({ teamId: team, leaderAccountId: accountId });
  await refused(handOver(leader, minor), 'teamLeaderUnknown');
  await refused(handOver(leader, await community.aResident()), 'teamLeaderUnknown');
  await refused(handOver(next, next), 'notYourTeam');
  await handOver(leader, next);
  await next.client.volunteering.takeBackActivity.mutate({ activityId });
  await refused(leader.client.volunteering.activityForm.query({ activityId }), 'activityNotFound');
  await handOver(reviewer, await aVolunteer(cloud, community));
  await refused(handOver(next, next), 'notYourTeam');
});

it('a team with an activity under way is not dissolved; a dissolved one organises nothing', async () => {
  const { team, leader } = await aTeam(cloud, community);
  const activityId = await anActivity(cloud, community, leader, { team_id: team });
  const { volunteering } = leader.client;
  await refused(volunteering.dissolveTeam.mutate({ teamId: team }), 'teamHasActivities');
  await volunteering.endActivity.mutate({ activityId });
  await volunteering.dissolveTeam.mutate({ teamId: team });
  await refused(volunteering.dissolveTeam.mutate({ teamId: team }), 'teamNotApproved');
  expect(await states(leader)).toEqual(['dissolved']);
  expect((await volunteering.organiserDesk.query()).mayWrite).toBe(false);
});
