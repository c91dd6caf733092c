import { sql } from 'kysely';
import { inCommunity } from '@/cloud/platform/database';
import { isOwnRowInRoll } from '@/shared/polls/ledger/roll-leaf';
import { clientOf, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import {
  aCommunity,
  type TestCommunity,
  type TestPerson,
  type TestUnit,
} from '@/test/cloud/test-community';
import { anAnnouncedPoll, cast, close, type TestPoll, voterOf } from '@/test/cloud/test-polls';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let unit: TestUnit;
let owner: TestPerson;
let poll: TestPoll;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  unit = await community.aUnit({ ownerNames: ['周敏'] });
  owner = await community.aResident({ unit });
  for (let homes = 0; homes < 4; homes += 1) await community.aUnit();
  poll = await anAnnouncedPoll(cloud, staff);
});

const measure = (unitId: string, areaHundredths: number) =>
  cloud.owner.query('update unit set area_hundredths = $2 where id = $1', [unitId, areaHundredths]);
const preview = () => staff.client.polls.previewRollCorrection.query({ pollId: poll.id });
const correct = async (reason = '面积登记有误，按房产证更正') => {
  const { version, next } = await preview();
  return staff.client.polls.correctRoll.mutate({
    pollId: poll.id,
    version,
    digest: next?.digest ?? '',
    reason,
  });
};
const ownRows = (person: TestPerson) => person.client.polls.ownRollRows.query({ pollId: poll.id });
const rowsInForce = async () => {
  const { rows } = await cloud.owner.query<{ row: number; area: number }>(
    'select row, area_hundredths as area from voter_roll_entry where poll_id = $1 and until_version is null order by row',
    [poll.id],
  );
  return rows;
};

it('a corrected area makes a new version: its root, its totals, its reason, the same voter', async () => {
  const before = await ownRows(owner);
  const voterId = await voterOf(owner.client, poll);
  await measure(unit.id, 12_345);
  expect(await preview()).toMatchObject({
    correctable: true,
    version: 1,
    next: {
      gone: 0,
      fresh: 0,
      changed: 1,
      roll: { heads: 5, areaHundredths: 52_345 },
      changes: [
        {
          kind: 'changed',
          before: { areaHundredths: 10_000, people: ['周敏'] },
          after: { areaHundredths: 12_345 },
        },
      ],
    },
  });
  expect(await correct()).toEqual({ version: 2 });
  const after = await ownRows(owner);
  expect(after.version).toBe(2);
  expect(after.rollRoot).not.toBe(before.rollRoot);
  expect(after.rows).toMatchObject([{ voterId, areaHundredths: 12_345, fromVersion: 2 }]);
  expect(isOwnRowInRoll(after.rows[0]!, after.rollRoot)).toBe(true);
  expect(isOwnRowInRoll(before.rows[0]!, before.rollRoot)).toBe(true);
  expect(isOwnRowInRoll(before.rows[0]!, after.rollRoot)).toBe(false);
  const { roll } = await owner.client.polls.pollDetail.query({ pollId: poll.id });
  expect(roll).toMatchObject({ heads: 5, areaHundredths: 52_345 });
});

it('every version stays to be read, with its reason and how many rows it changed', async () => {
  await measure(unit.id, 12_345);
  await correct();
  await measure(unit.id, 9_000);
  await correct('再次更正面积');
  const versions = await owner.client.polls.listRollVersions.query({ pollId: poll.id });
  expect(versions.map(({ version, changes, reason }) => [version, changes, reason])).toEqual([
    [3, 1, '再次更正面积'],
    [2, 1, '面积登记有误，按房产证更正'],
    [1, 0, null],
  ]);
  expect(new Set(versions.map(({ root }) => root)).size).toBe(3);
  const { items } = await staff.client.polls.listRollChanges.query({ pollId: poll.id, version: 3 });
  expect(items).toMatchObject([
    { before: { areaHundredths: 12_345 }, after: { areaHundredths: 9_000, people: ['周敏'] } },
  ]);
});

it('who is gone votes no more, who is new does, and rows stay without a gap', async () => {
  await cloud.owner.query('update unit set removed_at = $2 where id = $1', [unit.id, cloud.now]);
  await cloud.owner.query('update unit_person set valid_until = $2 where unit_id = $1', [
    unit.id,
    cloud.now,
  ]);
  const newUnit = await community.aUnit({ areaHundredths: 7_000 });
  const newcomer = await community.aResident({ unit: newUnit });
  const another = await community.aResident();
  await correct();
  expect((await rowsInForce()).map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5]);
  expect((await ownRows(owner)).rows).toEqual([]);
  for (const person of [newcomer, another]) {
    const { rows, rollRoot } = await ownRows(person);
    expect(rows).toMatchObject([{ fromVersion: 2, rows: 6 }]);
    expect(isOwnRowInRoll(rows[0]!, rollRoot)).toBe(true);
  }
  cloud.now = poll.opensAt;
  await cloud.tick();
  await cast(newcomer, poll, 'approve');
  await close(cloud, poll);
  expect(await owner.client.polls.pollResult.query({ pollId: poll.id })).toMatchObject({
    tally: { roll: { heads: 6 }, returned: { heads: 1, areaHundredths: 7_000 } },
  });
});

it('a shorter roll closes its gaps with the last rows, whose owners keep their voter', async () => {
  const last = await community.aResident();
  poll = await anAnnouncedPoll(cloud, staff);
  const voterId = await voterOf(last.client, poll);
  await cloud.owner.query('update unit set removed_at = $2 where id = $1', [unit.id, cloud.now]);
  await correct();
  expect((await rowsInForce()).map(({ row }) => row)).toEqual([0, 1, 2, 3, 4]);
  const { rows, rollRoot } = await ownRows(last);
  expect(rows).toMatchObject([{ voterId, row: 0, fromVersion: 1 }]);
  expect(isOwnRowInRoll(rows[0]!, rollRoot)).toBe(true);
});

it('other owners are another voter; whoever has a row still keeps their representative', async () => {
  community = await aCommunity(cloud, { settings: { coOwnerRule: 'representative' } });
  staff = await community.aStaffMember('ownersCommittee');
  const couple = await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
  const wife = await community.aResident({ unit: couple, owner: 0 });
  const sold = await community.aUnit({ ownerNames: ['卖方'] });
  const seller = await community.aResident({ unit: sold });
  poll = await anAnnouncedPoll(cloud, staff);
  const voterId = await voterOf(wife.client, poll);
  await wife.client.polls.chooseRepresentative.mutate({
    pollId: poll.id,
    voterId,
    personId: wife.personId!,
  });
  await measure(couple.id, 11_111);
  await cloud.owner.query('update unit_person set person_id = $2 where unit_id = $1', [
    sold.id,
    couple.owners[1]!.personId,
  ]);
  await correct();
  const { voters } = await wife.client.polls.pollDetail.query({ pollId: poll.id });
  expect(voters).toMatchObject([{ voterId, areaHundredths: 11_111, representative: 'me' }]);
  expect((await ownRows(seller)).rows).toEqual([]);
});

it('everybody is told, and the homes it touches a second time', async () => {
  await measure(unit.id, 12_345);
  await correct('面积登记有误，按房产证更正');
  const { rollRoot } = await ownRows(owner);
  const { rows } = await cloud.owner.query<{ title: string; body: string; kind: string }>(
    `select notice.title, notice.body, audience.kind from notice
     join notice_audience as audience on audience.notice_id = notice.id
     where notice.subject_id = $1 and notice.kind = 'notice' order by audience.kind`,
    [poll.id],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['community', 'units']);
  expect(rows[0]!.body).toContain('面积登记有误，按房产证更正');
  expect(rows[0]!.body.replace(/ /g, '')).toContain(rollRoot);
});

describe('is refused', () => {
  const attempt = async (more: object = {}) => {
    const { version, next } = await preview();
    return staff.client.polls.correctRoll.mutate({
      pollId: poll.id,
      version,
      digest: next?.digest ?? '',
      reason: '面积登记有误',
      ...more,
    });
  };

  it('without a difference, a reason, or of something else than was read', async () => {
    await refused(attempt(), 'rollCorrectionEmpty');
    await measure(unit.id, 12_345);
    await refused(attempt({ reason: '短' }), 'rollCorrectionReasonLength');
    await refused(attempt({ reason: '长'.repeat(201) }), 'rollCorrectionReasonLength');
    await refused(attempt({ version: 2 }), 'rollCorrectionChanged');
    const { next } = await preview();
    await measure(unit.id, 12_346);
    await refused(attempt({ digest: next?.digest }), 'rollCorrectionChanged');
  });

  it('from the instant of opening, whatever the stored state, and after a cancellation', async () => {
    await measure(unit.id, 12_345);
    cloud.now = poll.opensAt;
    expect((await preview()).correctable).toBe(false);
    await refused(attempt(), 'rollNotCorrectable');
    await cloud.tick();
    await refused(attempt(), 'rollNotCorrectable');
    await staff.client.polls.cancelPoll.mutate({ pollId: poll.id, reason: '材料有误' });
    await refused(attempt(), 'pollCancelled');
  });

  it('while the register has faults', async () => {
    await measure(unit.id, 0);
    expect(await preview()).toMatchObject({ next: null, problem: { code: 'rollUnitsFaulty' } });
    await refused(attempt(), 'rollUnitsFaulty');
  });

  it('the second of two at once', async () => {
    await measure(unit.id, 12_345);
    const { version, next } = await preview();
    const again = await community.aStaffMember('administrator');
    const outcomes = await Promise.allSettled(
      [staff, again].map(({ client }) =>
        client.polls.correctRoll.mutate({
          pollId: poll.id,
          version,
          digest: next?.digest ?? '',
          reason: '面积登记有误',
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await preview()).version).toBe(2);
  });
});

it('of a correction and the opening at once one waits for the other, and both see one roll', async () => {
  await measure(unit.id, 12_345);
  const { version, next } = await preview();
  cloud.now = new Date(poll.opensAt.getTime() - 1);
  const instant = cloud.now;
  const correcting = clientOf(
    { ...cloud.services, clock: () => instant },
    staff.openId,
    community.id,
  ).polls.correctRoll.mutate({
    pollId: poll.id,
    version,
    digest: next?.digest ?? '',
    reason: '面积登记有误',
  });
  cloud.now = poll.opensAt;
  const [corrected] = await Promise.allSettled([correcting, cloud.tick()]);
  await cloud.tick();
  const { phase, roll, rollAlteredAt } = await owner.client.polls.pollDetail.query({
    pollId: poll.id,
  });
  expect([phase, rollAlteredAt]).toEqual(['open', null]);
  expect(roll.areaHundredths).toBe(corrected.status === 'fulfilled' ? 52_345 : 50_000);
});

it('a correction by a clock that is behind finds the first vote cast and leaves its voter on the roll', async () => {
  await cloud.owner.query('update unit set removed_at = $2 where id = $1', [unit.id, cloud.now]);
  const { version, next } = await preview();
  cloud.now = poll.opensAt;
  await cast(owner, poll, 'approve');
  const behind = new Date(poll.opensAt.getTime() - 1);
  const { polls } = clientOf(
    { ...cloud.services, clock: () => behind },
    staff.openId,
    community.id,
  );
  const input = { pollId: poll.id, version, digest: next?.digest ?? '', reason: '面积登记有误' };
  await refused(polls.correctRoll.mutate(input), 'rollNotCorrectable');
  await close(cloud, poll);
  const result = await staff.client.polls.pollResult.query({ pollId: poll.id });
  expect(result).toMatchObject({ tally: { returned: { heads: 1 } } });
});

describe('the database itself keeps the roll', () => {
  const asProduct = (statement: string) =>
    inCommunity(cloud.database, community.id, (transaction) =>
      sql.raw(statement).execute(transaction),
    );
  const version = (madeAt: Date, number = 2) =>
    JSON.stringify({
      version: number,
      root: 'a'.repeat(64),
      digest: 'x',
      heads: 5,
      area_hundredths: 1,
      changes: 1,
      reason: '直接改库',
      made_at: madeAt.toISOString(),
      made_by: staff.accountId,
    });
  const call = (madeAt: Date, number?: number) =>
    `select correct_voter_roll('${poll.id}', '${version(madeAt, number)}', '\\x', '{}', '[]', '[]', '[]')`;

  it.each([
    'update voter_roll_entry set area_hundredths = 1',
    'update voter_roll_entry set until_version = 2',
    'delete from voter_roll_entry',
    'update voter_roll_person set until_version = 2',
    'delete from voter_roll_person',
    'update roll_version set reason = $$x$$',
    'delete from roll_version',
    'delete from roll_change',
  ])('the product may not: %s', async (statement) => {
    await expect(asProduct(statement)).rejects.toThrow(/permission denied/);
  });

  it('no row comes into an announced roll beside a version', async () => {
    await expect(
      asProduct(`insert into voter_roll_entry (community_id, poll_id, id, voter_key, heads, area_hundredths,
        is_developer, unit_ids, person_ids, room_label, row, salt)
        values ('${community.id}', '${poll.id}', gen_random_uuid(), 'x', 1, 1, false, '{}', '{}', '', 5,
          decode(repeat('00', 32), 'hex'))`),
    ).rejects.toThrow(/frozen/);
    await expect(
      asProduct(`update poll set roll_root = '${'b'.repeat(64)}' where id = '${poll.id}'`),
    ).rejects.toThrow(/no step|frozen/);
  });

  it('no version comes late, skips one or continues another community’s', async () => {
    await expect(asProduct(call(poll.opensAt))).rejects.toThrow(/no version/);
    await expect(asProduct(call(cloud.now, 3))).rejects.toThrow(/no version/);
    cloud.now = poll.opensAt;
    await cloud.tick();
    await expect(asProduct(call(new Date('2026-11-23T00:00:00Z')))).rejects.toThrow(/no version/);
    const elsewhere = await aCommunity(cloud);
    await expect(
      inCommunity(cloud.database, elsewhere.id, (transaction) =>
        sql.raw(call(cloud.now)).execute(transaction),
      ),
    ).rejects.toThrow(/no version/);
  });
});
