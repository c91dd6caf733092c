import { dueWork } from '@/cloud/due-work';
import { methodNames } from '@/shared/polls/methods/ballot-item';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { demoCommunityId, demoCommunityName, demoStaff, loadingMark } from './demo-people';
import { DemoIncomplete, demoPeople, loadDemoCommunity } from './public';
import { demoVillage } from './village-people';

let cloud: TestCloud;
const load = () =>
  loadDemoCommunity({ ...cloud.services, dueWork }, cloud.connectionString, 'lived');
const as = (openId: string) => cloud.as(openId, demoCommunityId);

beforeAll(async () => {
  cloud = await startTestCloud();
  await load();
}, 240_000);
afterAll(() => cloud.stop());

it('everybody one can log in as is what their description says', async () => {
  const roles = await Promise.all(
    demoPeople().map(async ({ openId }) => [
      openId,
      (await as(openId).community.whoAmI.query()).roles,
    ]),
  );
  expect(Object.fromEntries(roles)).toMatchObject({
    'dev-administrator': ['administrator'],
    'dev-committee': ['ownersCommittee'],
    'dev-owner': expect.arrayContaining(['resident', 'adult', 'owner']),
    'dev-tenant': expect.not.arrayContaining(['owner']),
    'dev-newcomer': [],
  });
});

it('its staff can be told apart by name', async () => {
  const { assignments } = await as('dev-administrator').community.listRoleAssignments.query();
  expect(assignments.map(({ who }) => who).sort()).toEqual(
    demoStaff.map(({ name }) => name).sort(),
  );
});

it('has polls that are open today, one with items of every method, and one with a lawful result: ordinary passed, special failed', async () => {
  const { items } = await as('dev-owner').polls.listPolls.query({ shelf: 'current' });
  expect(items.map(({ phase }) => phase)).toEqual(['open', 'open']);
  const details = await Promise.all(
    items.map(({ id }) => as('dev-owner').polls.pollDetail.query({ pollId: id })),
  );
  const kinds = details.flatMap((poll) => poll.items.map(({ method }) => method.kind));
  expect(new Set(kinds)).toEqual(new Set(Object.keys(methodNames)));
  const ended = await as('dev-owner').polls.listPolls.query({ shelf: 'ended' });
  const result = await as('dev-owner').polls.pollResult.query({ pollId: ended.items[0]?.id ?? '' });
  expect(result).toMatchObject({ state: 'final', tally: { quorumReached: true } });
  const outcomes =
    result.state === 'counting'
      ? []
      : result.items.map(
          (item) => result.tally.items.find(({ itemId }) => itemId === item.itemId)?.outcome,
        );
  expect(outcomes).toEqual(['passed', 'notPassed']);
});

it('has every part of the hall filled in: groups, arguments, a text, sessions, promises, a digest, a queue', async () => {
  const { hall } = as('dev-owner');
  const { items } = await hall.listTopics.query({ group: null, limit: 50 });
  const states = new Set(items.map(({ state }) => state));
  for (const state of [
    'cosigning',
    'deliberating',
    'concluded',
    'implementing',
    'closed',
    'merged',
  ])
    expect(states).toContain(state);
  expect(items.some(({ overdueDays }) => overdueDays !== null)).toBe(true);
  const talkedOver = items.find(({ title }) => title.includes('充电桩'));
  const topicId = talkedOver?.id ?? '';
  expect(await hall.opinionGroups.query({ topicId })).toMatchObject({ state: 'grouped' });
  expect((await hall.listArguments.query({ topicId, which: 'both' })).items).toHaveLength(12);
  expect((await hall.topicText.query({ topicId })).version.number).toBe(3);
  expect((await hall.listSessions.query({ group: 'coming' })).items).not.toEqual([]);
  expect(await hall.promiseFigures.query()).toMatchObject({ kept: 1, late: 1 });
  expect((await hall.listDigests.query({})).items).not.toEqual([]);
  const queue = await as('dev-moderator').moderation.listQueue.query({});
  expect(queue.items).not.toEqual([]);
});

it('volunteering is in every stage: recruiting, waiting, at risk, served, certified, helping', async () => {
  const owner = as('dev-owner').volunteering;
  const titles = (await owner.listActivities.query({})).items.map(({ title }) => title);
  expect(titles).toHaveLength(5);
  expect(await owner.volunteeringHome.query()).toMatchObject({
    record: { earnedMinutes: expect.any(Number) },
    next: { title: '每周楼道大扫除' },
  });
  const elder = await as('dev-owner-elder').volunteering.volunteeringHome.query();
  expect(elder.offers.map(({ title }) => title)).toEqual(['长者手机课堂']);
  const staff = as('dev-committee').volunteering;
  expect(await staff.volunteeringHome.query()).toMatchObject({ toReview: 2, hasDesk: true });
  expect((await staff.shiftsAtRisk.query()).items).not.toEqual([]);
  expect((await owner.leaderboard.query({ period: 'all' })).places.length).toBeGreaterThanOrEqual(
    5,
  );
  const { items } = await owner.myCertificates.query({});
  expect(items[0]?.certificates).toHaveLength(1);
  const { rows } = await cloud.owner.query(
    "select content->>'communityName' as name from service_certificate",
  );
  expect(rows).toEqual([{ name: demoCommunityName }]);
  expect((await owner.listHelp.query({})).items).not.toEqual([]);
});

it('its convention is in force, signed by many, asked of the others and being revised; a posting is objected to', async () => {
  const owner = as('dev-owner');
  const { items } = await owner.conventions.listConventions.query({});
  expect(items).toMatchObject([
    { editionInForce: { edition: 1 }, openRevision: { number: 2, state: 'collecting' } },
  ]);
  const conventionId = items[0]?.id ?? '';
  expect((await owner.conventions.conventionsToSign.query({})).items).toMatchObject([
    { conventionId, edition: 1, signedBefore: null },
  ]);
  const { rows } = await cloud.owner.query(
    `select count(*)::int as signed, count(*) filter (where account_id is null)::int as "onTablet"
     from acknowledgement where convention_id = $1`,
    [conventionId],
  );
  expect(rows[0].signed).toBeGreaterThan(50);
  expect(rows[0].onTablet).toBe(8);
  const { rows: objections } = await cloud.owner.query('select answer from posting_objection');
  expect(objections).toContainEqual({ answer: null });
});

it('has a village beside it, whose convention is being collected, and in which most households have joined', async () => {
  const inVillage = (openId: string) => cloud.as(openId, demoVillage.id);
  for (const { openId } of demoVillage.residents) {
    const { roles } = await inVillage(openId).community.whoAmI.query();
    expect(roles).toEqual(expect.arrayContaining(['resident', 'adult']));
  }
  const { conventions } = inVillage('dev-village-committee');
  const { items } = await conventions.listConventions.query({});
  expect(items).toMatchObject([{ openRevision: { state: 'collecting' } }]);
  const front = await conventions.conventionFront.query({ conventionId: items[0]?.id ?? '' });
  expect(front.openRevision).toMatchObject({
    isCollecting: true,
    opinions: { shown: 11, onPaper: 2, waiting: 0 },
  });
  const { rows } = await cloud.owner.query(
    "select count(distinct unit_id)::int as homes from house_binding where community_id = $1 and state = 'approved'",
    [demoVillage.id],
  );
  expect(rows).toEqual([{ homes: 301 }]);
});

it('loading it again changes nothing', async () => {
  const count = async () =>
    (await cloud.owner.query('select count(*) from audit_entry')).rows[0].count;
  const before = await count();
  await load();
  expect(await count()).toBe(before);
});

it('a load that was interrupted is told, not shown', async () => {
  await cloud.owner.query(`create table ${loadingMark} ()`);
  await expect(load()).rejects.toThrow(DemoIncomplete);
});
