import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  anActivity,
  aShift,
  aSignup,
  aVolunteer,
  insert,
  type TestShift,
  type TestVolunteer,
} from '@/test/cloud/test-volunteering';

jest.setTimeout(30_000);

const hour = 60 * 60 * 1000;

let cloud: TestCloud;
let here: TestCommunity;
let organiser: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  here = await aCommunity(cloud);
  organiser = await here.aStaffMember('residentsCommittee');
});

/** A shift of two hours that begins tomorrow at ten, nobody signed up. */
const lacking = async (needed = 2, activity: Record<string, unknown> = {}, startsIn = 24) =>
  aShift(cloud, here, await anActivity(cloud, here, organiser, activity), {
    startsAt: new Date(cloud.now.getTime() + startsIn * hour),
    capacity: 20,
    columns: { needed },
  });

const willing = (columns: Record<string, unknown> = {}, person?: TestPerson) =>
  aVolunteer(cloud, here, {
    ...(person ? { person } : {}),
    columns: { wants_calls: true, ...columns },
  });

const options = ({ id }: TestShift) =>
  organiser.client.volunteering.callOptions.query({ shiftId: id });
const call = ({ id }: TestShift, person = organiser) =>
  person.client.volunteering.callForHelp.mutate({ shiftId: id });

async function isCalled({ accountId }: TestPerson, shift?: TestShift): Promise<boolean> {
  const { rows } = await cloud.owner.query(
    `select body from message where account_id = $1 and kind = 'shiftCall'
       and ($2::uuid is null or subject_id = $2)`,
    [accountId, shift?.id],
  );
  return rows.length > 0;
}

it('those who may come are counted before, told in due work, and told what is missing', async () => {
  const shift = await lacking(3);
  const [one, other] = [await willing(), await willing()];
  expect(await options(shift)).toMatchObject({
    ...{ missing: 3, confirmed: 0, matching: 2, willCall: 2, todaysCall: null, isComing: true },
  });
  expect(await call(shift)).toEqual({ willCall: 2 });
  expect(await isCalled(one)).toBe(false);
  await cloud.tick();
  expect([await isCalled(one), await isCalled(other)]).toEqual([true, true]);
  const { rows } = await cloud.owner.query('select body from message where account_id = $1', [
    one.accountId,
  ]);
  expect(rows[0].body).toMatch(/2026年11月23日 10:00 在3栋楼下的志愿服务还差 3 人.*不用理会/);
  expect(await options(shift)).toMatchObject({ matching: 0, todaysCall: { most: 2, called: 2 } });
});

describe('called is who wants to be, is fit, free and not yet asked', () => {
  const busy = async (volunteer: TestVolunteer, startsIn: number) => {
    const other = await lacking(1, {}, startsIn);
    await aSignup(cloud, here, other, volunteer, 'waiting');
  };
  const cases: [string, boolean, (shift: TestShift) => Promise<TestVolunteer>][] = [
    ['somebody willing', true, () => willing()],
    ['who does not want calls', false, () => aVolunteer(cloud, here)],
    ['who has left', false, () => willing({ left_at: cloud.now })],
    ['a minor', false, () => willing({ adult: false })],
    ['who comes of age after the start', false, () => willing({ birth_date: '2008-11-24' })],
    [
      'who comes of age on the day',
      true,
      () => willing({ birth_date: '2008-11-23', adult: false }),
    ],
    ['who is 60 still', true, () => willing({ birth_date: '1965-11-24' })],
    ['who is 61 on the day', false, () => willing({ birth_date: '1965-11-23' })],
    ['who lacks the skills', false, () => willing({ skills: ['cooking'] })],
    [
      'whose binding has run out',
      false,
      async () => willing({}, await here.aResident({ expiresAt: new Date('2026-11-01') })),
    ],
    [
      'who waits for a shift at that time',
      false,
      async () => {
        const volunteer = await willing();
        await busy(volunteer, 25.9);
        return volunteer;
      },
    ],
    [
      'whose other shift ends as this one begins',
      true,
      async () => {
        const volunteer = await willing();
        await busy(volunteer, 22);
        return volunteer;
      },
    ],
    [
      'who has stepped back from this shift',
      false,
      async (shift) => {
        const volunteer = await willing();
        await aSignup(cloud, here, shift, volunteer, 'cancelled');
        return volunteer;
      },
    ],
    [
      'who was called today already',
      false,
      async () => {
        const volunteer = await willing();
        await insert(cloud, 'called_volunteer', {
          ...{ community_id: here.id, volunteer_id: volunteer.volunteerId },
          ...{ day: '2026-11-22', shift_id: (await lacking(1, {}, 90)).id },
        });
        return volunteer;
      },
    ],
  ];

  it.each(cases)('%s: %s', async (_who, expected, make) => {
    const ageAndSkill = { most_age: 60, needed_skills: ['firstAid', 'repair'] };
    const shift = await lacking(2, ageAndSkill);
    const volunteer = await make(shift);
    const { skills } = (
      await cloud.owner.query('select skills from volunteer where id = $1', [volunteer.volunteerId])
    ).rows[0];
    if (skills.length === 0) {
      await cloud.owner.query("update volunteer set skills = '{repair,arts}' where id = $1", [
        volunteer.volunteerId,
      ]);
    }
    await willing({ skills: ['firstAid'] });
    expect((await options(shift)).matching).toBe(expected ? 2 : 1);
    await call(shift);
    await cloud.tick();
    expect(await isCalled(volunteer, shift)).toBe(expected);
  });
});

it('who likes such activities or lives in the building is called first, and not everybody at once', async () => {
  const shift = await lacking(1, { kind: 'learning', building_id: here.buildingId });
  const elsewhere = await lacking(1, { kind: 'green' }, 30);
  for (let n = 0; n < 20; n += 1) await willing();
  const eager = await willing({ interests: ['learning'] });
  expect(await options(shift)).toMatchObject({ matching: 21, willCall: 20 });
  await call(shift);
  await cloud.tick();
  expect(await isCalled(eager)).toBe(true);
  expect(await call(elsewhere)).toEqual({ willCall: 1 });
});

it('a shift calls once a day, and a volunteer is called once a day by all of them', async () => {
  const [shift, other] = [await lacking(), await lacking()];
  const volunteer = await willing();
  await Promise.allSettled([call(shift), call(shift), call(other)]);
  await cloud.tick();
  const { rows } = await cloud.owner.query(
    "select 1 from message where account_id = $1 and kind = 'shiftCall'",
    [volunteer.accountId],
  );
  expect(rows).toHaveLength(1);
  await refused(call(shift), 'shiftCalledToday');
  cloud.advance(20 * hour);
  await cloud.tick();
  expect(await call(shift)).toEqual({ willCall: 1 });
});

it('nobody is called where nobody is missing, nobody matches, or the shift is over', async () => {
  const shift = await lacking(1);
  await refused(call(shift), 'nobodyToCall');
  await willing();
  await aSignup(cloud, here, shift, await aVolunteer(cloud, here));
  await refused(call(shift), 'shiftHasEnough');
  const begun = await lacking(2, {}, -1);
  await refused(call(begun), 'shiftNotComing');
  await refused(call(await lacking(), await here.aResident()), 'notYourShift');
  await refused(call(await lacking(), await here.aStaffMember('gridWorker')), 'notYourShift');
});

it('a call still to be worked off stops when the shift has found its people or is cancelled', async () => {
  const [filled, cancelled] = [await lacking(1), await lacking(1)];
  const [one, other] = [await willing(), await willing()];
  await call(filled);
  await call(cancelled);
  await aSignup(cloud, here, filled, await aVolunteer(cloud, here));
  await cloud.owner.query(
    "update shift set state = 'cancelled', cancelled_at = now() where id = $1",
    [cancelled.id],
  );
  await cloud.tick();
  expect([await isCalled(one), await isCalled(other)]).toEqual([false, false]);
});

it('more people than one transaction holds are called, each once', async () => {
  const shift = await lacking(60);
  await cloud.owner.query(
    `with made as (insert into account (id, open_id, consent_version, consented_at)
       select gen_random_uuid(), 'dev-many-' || $1 || n, '1', now() from generate_series(1, 550) as n returning id),
     bound as (insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, applied_at, decided_at)
       select $1::uuid, gen_random_uuid(), id, $2, 'tenant', '住户', '', true, 'approved', now(), now() from made)
     insert into volunteer (community_id, id, account_id, name, adult, wants_calls, registered_at)
       select $1::uuid, gen_random_uuid(), id, '志愿者', true, true, now() from made`,
    [here.id, (await here.aUnit()).id],
  );
  await cloud.owner.query('update shift_post set capacity = 100 where shift_id = $1', [shift.id]);
  expect(await call(shift)).toEqual({ willCall: 550 });
  await cloud.tick();
  const { rows } = await cloud.owner.query(
    'select count(distinct account_id)::int as people, count(*)::int as messages from message where subject_id = $1',
    [shift.id],
  );
  expect(rows).toEqual([{ people: 550, messages: 550 }]);
  expect((await options(shift)).todaysCall).toEqual({ most: 550, called: 550 });
});
