import { v7 as uuid } from 'uuid';
import { aPlan, aTeam, aWeeklyPlan, savedActivity } from '@/test/cloud/test-activities';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anActivity, aShift, aSignup, aVolunteer, insert } from '@/test/cloud/test-volunteering';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;

beforeAll(async () => {
  cloud = await startTestCloud();
});
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('residentsCommittee');
});
afterAll(() => cloud.stop());

const plan = (activityId: string, changes: object = {}, person = staff) =>
  person.client.volunteering.planShifts.mutate({ activityId, ...aPlan(), ...changes });

const weekly = async (activityId: string, changes: object = {}) =>
  (await plan(activityId, { ...aWeeklyPlan(), ...changes })).shiftIds;

const change = (
  shiftId: string,
  changes: object,
  scope: 'one' | 'coming' | 'comingAndAlone' = 'one',
) => staff.client.volunteering.changeShift.mutate({ shiftId, scope, changes });

const coming = async (activityId: string) =>
  (await staff.client.volunteering.listShifts.query({ activityId, group: 'coming' })).items;

const starts = async (activityId: string) =>
  (await coming(activityId)).map(({ startsAt }) => startsAt.slice(5, 16));

/** Of a shift as the product made it, for the builders. */
async function asTestShift(shiftId: string) {
  const { rows } = await cloud.owner.query(
    'select shift.*, shift_post.id as post_id from shift join shift_post on shift_id = shift.id where shift.id = $1',
    [shiftId],
  );
  const { activity_id: activityId, post_id: postId, starts_at, ends_at } = rows[0];
  return { id: shiftId, activityId, postId, startsAt: starts_at, endsAt: ends_at };
}

const stateOf = async (signupId: string) =>
  (await cloud.owner.query('select state from signup where id = $1', [signupId])).rows[0].state;

const messagesOf = async (person: TestPerson) =>
  (await person.client.messages.listMessages.query({})).items.map(({ kind }) => kind);

it('a weekly plan makes a shift for each date, once however often it is sent', async () => {
  const activityId = await anActivity(cloud, community, staff);
  const same = aWeeklyPlan();
  await plan(activityId, same);
  await refused(plan(activityId, same), 'shiftRepeated');
  expect(await starts(activityId)).toEqual([
    ...['11-28T01:00', '12-05T01:00', '12-12T01:00', '12-19T01:00'],
  ]);
  const once = aPlan();
  const both = await Promise.allSettled([plan(activityId, once), plan(activityId, once)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await coming(activityId)).toHaveLength(5);
});

it.each<[string, object, string]>([
  ['in the past', { when: { ...aPlan().when, date: '2026-11-22' } }, 'shiftStartPassed'],
  [
    'a series from the past',
    { when: { ...aWeeklyPlan().when, firstDate: '2026-11-20' } },
    'shiftStartPassed',
  ],
  ['without posts', { posts: [] }, 'shiftPostsCount'],
  ['on no day of the calendar', { when: { ...aPlan().when, date: '2026-02-30' } }, 'inputInvalid'],
  ['needing more people than places', { needed: 11 }, 'shiftNeededRange'],
  ['led by nobody', { leaderAccountId: uuid() }, 'shiftLeaderUnknown'],
])('shifts %s are not arranged', async (_, changes, code) => {
  const activityId = await anActivity(cloud, community, staff);
  await refused(plan(activityId, changes), code as never);
});

it('only a grown-up volunteer who lives here, or staff, is named as a leader; they are told', async () => {
  const activityId = await anActivity(cloud, community, staff);
  const adult = await aVolunteer(cloud, community);
  const minor = await aVolunteer(cloud, community, { columns: { adult: false } });
  const elsewhere = await aVolunteer(cloud, await aCommunity(cloud));
  const lead = ({ accountId }: TestPerson) => ({ leaderAccountId: accountId, planId: uuid() });
  for (const person of [minor, elsewhere])
    await refused(plan(activityId, lead(person)), 'shiftLeaderUnknown');
  await plan(activityId, lead(adult));
  await plan(activityId, lead(await community.aStaffMember('gridWorker')));
  expect(await messagesOf(adult)).toEqual(['volunteeringDuty']);
  expect(await adult.client.volunteering.organiserDesk.query()).toMatchObject({
    mayWrite: false,
    shifts: [{ activityId, capacity: 10, placesTaken: 0 }],
  });
});

it('a leader is found by the whole name or phone, by those alone who hold activities', async () => {
  const volunteer = await aVolunteer(cloud, community, {
    columns: { name: '王秀兰', phone: '13800001111' },
  });
  const find = (person: TestPerson, words: string) =>
    person.client.volunteering.findLeader.query({ words });
  const found = [{ accountId: volunteer.accountId, name: '1栋 住*', isStaff: false }];
  for (const words of ['王秀兰', '13800001111'])
    expect(await find(staff, words)).toEqual([
      { ...found[0], name: expect.not.stringContaining('王秀兰') },
    ]);
  for (const words of ['王', '王秀', '1380000', '%']) expect(await find(staff, words)).toEqual([]);
  expect(await find(await community.aResident(), '王秀兰')).toEqual([]);
  const { leader } = await aTeam(cloud, community);
  expect(await find(leader, '王秀兰')).toHaveLength(1);
});

it('one date changed alone keeps its change when all coming dates are changed, unless it is named too', async () => {
  const activityId = await anActivity(cloud, community, staff);
  const [first, second] = await weekly(activityId);
  await change(second!, { date: '2026-12-06', time: { startsAtMinute: 840, lengthMinutes: 60 } });
  expect(await starts(activityId)).toEqual([
    ...['11-28T01:00', '12-06T06:00', '12-12T01:00', '12-19T01:00'],
  ]);
  await change(first!, { time: { startsAtMinute: 600, lengthMinutes: 90 } }, 'coming');
  expect(await starts(activityId)).toEqual([
    ...['11-28T02:00', '12-06T06:00', '12-12T02:00', '12-19T02:00'],
  ]);
  await change(first!, { time: { startsAtMinute: 630, lengthMinutes: 90 } }, 'comingAndAlone');
  expect(await starts(activityId)).toEqual([
    ...['11-28T02:30', '12-06T02:30', '12-12T02:30', '12-19T02:30'],
  ]);
  await refused(change(first!, { date: '2026-12-01' }, 'coming'), 'inputInvalid');
  const { shiftIds } = await plan(activityId);
  await refused(change(shiftIds[0]!, { note: '带伞' }, 'coming'), 'shiftNotInSeries');
});

it('what has passed of a series stays as it was', async () => {
  const activityId = await anActivity(cloud, community, staff);
  const ids = await weekly(activityId);
  cloud.now = new Date('2026-12-05T01:30:00Z');
  await refused(change(ids[0]!, { note: '带伞' }), 'shiftEnded');
  await refused(change(ids[1]!, { date: '2026-12-07' }), 'shiftBegun');
  await change(ids[1]!, { note: '下雨，在楼里扫' });
  expect(await change(ids[2]!, { note: '带伞' }, 'coming')).toEqual({ changed: 2 });
  const { items } = await staff.client.volunteering.listShifts.query({ activityId, group: 'past' });
  expect(items.map(({ id, note }) => [id, note])).toEqual([[ids[0], '']]);
  await refused(
    change(ids[2]!, { date: '2026-12-05', time: { startsAtMinute: 0, lengthMinutes: 60 } }),
    'shiftStartPassed',
  );
});

it('places are never fewer than those taken: the refusal names the dates', async () => {
  const activityId = await anActivity(cloud, community, staff);
  const ids = await weekly(activityId);
  const full = await asTestShift(ids[1]!);
  for (let made = 0; made < 4; made += 1)
    await aSignup(cloud, community, full, await aVolunteer(cloud, community));
  const fewer = { posts: [{ name: '扫地', capacity: 3 }] };
  const details = await refused(change(ids[0]!, fewer, 'coming'), 'shiftCapacityBelowTaken');
  expect(details.dates).toEqual(['2026年12月5日 09:00（已报名 4 人）']);
  expect((await coming(activityId)).map(({ capacity }) => capacity)).toEqual([10, 10, 10, 10]);
  await change(ids[0]!, { posts: [{ name: '扫地', capacity: 4 }] }, 'coming');
});

it('fewer places and a signup at once never leave more people than places', async () => {
  const activityId = await anActivity(cloud, community, staff);
  const { shiftIds } = await plan(activityId, {
    posts: [{ name: '扫地', capacity: 2 }],
    needed: 1,
  });
  const shift = await asTestShift(shiftIds[0]!);
  await aSignup(cloud, community, shift, await aVolunteer(cloud, community));
  const second = await aVolunteer(cloud, community);
  await Promise.allSettled([
    change(shift.id, { posts: [{ name: '扫地', capacity: 1 }] }),
    aSignup(cloud, community, shift, second),
  ]);
  const { rows } = await cloud.owner.query(
    'select places_taken <= capacity as holds from shift_post where shift_id = $1',
    [shift.id],
  );
  expect(rows).toEqual([{ holds: true }]);
});

it('more places are offered to whoever waits, in their order; a new post is added beside', async () => {
  const activityId = await anActivity(cloud, community, staff);
  const { shiftIds } = await plan(activityId, {
    posts: [{ name: '扫地', capacity: 1 }],
    needed: 1,
  });
  const shift = await asTestShift(shiftIds[0]!);
  await aSignup(cloud, community, shift, await aVolunteer(cloud, community));
  const next = await aSignup(
    cloud,
    community,
    shift,
    await aVolunteer(cloud, community),
    'waiting',
  );
  const last = await aSignup(
    cloud,
    community,
    shift,
    await aVolunteer(cloud, community),
    'waiting',
  );
  const posts = [
    { name: '扫楼道', capacity: 2 },
    { name: '递水', capacity: 1 },
  ];
  await change(shift.id, { posts });
  expect([await stateOf(next), await stateOf(last)]).toEqual(['offered', 'waiting']);
  expect(await coming(activityId)).toMatchObject([
    {
      posts: [
        { name: '扫楼道', placesLeft: 0 },
        { name: '递水', placesLeft: 1 },
      ],
      waiting: 1,
    },
  ]);
  await refused(change(shift.id, { needed: 4 }), 'shiftNeededRange');
});

it('a new time is told once to everybody on the lists, who may step back without fault', async () => {
  const activityId = await anActivity(cloud, community, staff);
  const ids = await weekly(activityId);
  const volunteer = await aVolunteer(cloud, community);
  for (const id of ids.slice(0, 2))
    await aSignup(cloud, community, await asTestShift(id), volunteer);
  await change(ids[0]!, { note: '带伞' }, 'coming');
  expect(await messagesOf(volunteer)).toEqual([]);
  cloud.advance(60_000);
  await change(ids[0]!, { time: { startsAtMinute: 600, lengthMinutes: 120 } }, 'coming');
  expect(await messagesOf(volunteer)).toEqual(['shiftChange']);
  const { rows } = await cloud.owner.query(
    'select distinct times_changed_at from shift where activity_id = $1',
    [activityId],
  );
  expect(rows).toEqual([{ times_changed_at: cloud.now }]);
  cloud.now = new Date('2026-11-28T01:30:00Z');
  const { mine } = await volunteer.client.volunteering.shiftDetail.query({ shiftId: ids[0]! });
  expect(
    await volunteer.client.volunteering.cancelSignup.mutate({
      ...{ signupId: mine.signup?.signupId ?? '', reason: '' },
    }),
  ).toEqual({ isLate: false });
});

it('a date called off while people are checked in: they leave then, waiting ones are off the list, all are told', async () => {
  const activityId = await anActivity(cloud, community, staff);
  const shift = await aShift(cloud, community, activityId, { capacity: 1 });
  const [serving, waiting] = [
    await aVolunteer(cloud, community),
    await aVolunteer(cloud, community),
  ];
  const signups = [
    await aSignup(cloud, community, shift, serving),
    await aSignup(cloud, community, shift, waiting, 'waiting'),
  ];
  await insert(cloud, 'attendance', {
    ...{ community_id: community.id, id: uuid(), shift_id: shift.id },
    ...{ volunteer_id: serving.volunteerId, arrived_at: shift.startsAt, arrived_by: 'leader' },
    ...{ state: 'counted', recorded_by: staff.accountId, recorded_at: shift.startsAt },
  });
  cloud.now = new Date(shift.startsAt.getTime() + 40 * 60_000);
  const cancel = (reason: string) =>
    staff.client.volunteering.cancelShift.mutate({ shiftId: shift.id, reason });
  await refused(cancel('雨'), 'activityReasonLength');
  const both = await Promise.allSettled([cancel('雷雨，注意安全'), cancel('雷雨，注意安全')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { rows } = await cloud.owner.query(
    'select left_at, left_by, state from attendance where shift_id = $1',
    [shift.id],
  );
  expect(rows).toEqual([{ left_at: cloud.now, left_by: 'cancelled', state: 'counted' }]);
  expect(await Promise.all(signups.map(stateOf))).toEqual(['confirmed', 'cancelled']);
  for (const person of [serving, waiting])
    expect(await messagesOf(person)).toEqual(['shiftChange']);
  await refused(cancel('雷雨，注意安全'), 'shiftEnded');
  const { toSettle } = await staff.client.volunteering.organiserDesk.query();
  expect(toSettle.map(({ shiftId }) => shiftId)).toEqual([shift.id]);
});

it('an activity called off takes all its coming dates with it; one that is over is left to be settled', async () => {
  const activityId = await anActivity(cloud, community, staff);
  const [over] = await weekly(activityId);
  cloud.now = new Date('2026-11-28T03:05:00Z');
  const { volunteering } = staff.client;
  await refused(volunteering.endActivity.mutate({ activityId }), 'activityHasComingShifts');
  expect(await volunteering.cancelActivity.mutate({ activityId, reason: '场地另有安排' })).toEqual({
    cancelledShifts: 3,
  });
  const { items } = await volunteering.listShifts.query({ activityId, group: 'past' });
  expect(items.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled', 'open']);
  expect(items.at(-1)?.id).toBe(over);
  await refused(plan(activityId), 'activityOver');
  await refused(change(over!, { note: '带伞' }), 'activityOver');
  await refused(volunteering.endActivity.mutate({ activityId }), 'activityOver');
});

it('an activity ends once nothing of it is to come', async () => {
  const activityId = await anActivity(cloud, community, staff);
  await plan(activityId);
  cloud.now = new Date('2026-11-28T03:00:00Z');
  const { volunteering } = staff.client;
  await volunteering.endActivity.mutate({ activityId });
  await refused(
    volunteering.cancelActivity.mutate({ activityId, reason: '场地另有安排' }),
    'activityOver',
  );
});

it('a shift is taken out of a draft alone or with its series, out of a published activity never', async () => {
  const { activityId } = await savedActivity(staff);
  const ids = await weekly(activityId);
  const remove = (shiftId: string, wholeSeries: boolean) =>
    staff.client.volunteering.removeShift.mutate({ shiftId, wholeSeries });
  expect(await remove(ids[0]!, false)).toEqual({ removed: 1 });
  expect(await remove(ids[1]!, true)).toEqual({ removed: 3 });
  await refused(remove(ids[1]!, true), 'shiftNotFound');
  const shown = await anActivity(cloud, community, staff);
  const { shiftIds } = await plan(shown);
  await refused(remove(shiftIds[0]!, false), 'activityNotDraft');
});

it('an activity has two hundred coming shifts at most', async () => {
  const activityId = await anActivity(cloud, community, staff);
  const daily = { ...aWeeklyPlan().when, weekdays: [1, 2, 3, 4, 5, 6, 7], lastDate: '2027-01-21' };
  for (let made = 0; made < 3; made += 1) await weekly(activityId, { when: daily, planId: uuid() });
  await refused(plan(activityId, { when: daily }), 'shiftsTooMany');
});
