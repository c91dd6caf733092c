import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import { printedPages } from '@/test/cloud/fetched-document';
import { sign, signOnTablet } from '@/test/cloud/test-acknowledgements';
import { aBuilding } from '@/test/cloud/test-buildings';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aConvention,
  anEditionInForce,
  comeIntoForce,
  type TestEdition,
} from '@/test/cloud/test-conventions';
import { registerVillagers } from '@/test/cloud/test-village';
import { askForAcknowledgement, coverageOf } from '../public';

jest.setTimeout(120_000);

let cloud: TestCloud;
let community: TestCommunity;
let committee: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  committee = await community.aStaffMember('residentsCommittee');
});

const edition = (acknowledgedBy: 'household' | 'person' = 'household') =>
  anEditionInForce(cloud, community, committee, { acknowledgedBy });
const totals = async ({ conventionId }: TestEdition, person = committee) => {
  const { total, signed } = await person.client.conventions.coverage.query({ conventionId });
  return { total, signed };
};
const homesOf = async (
  { conventionId }: TestEdition,
  given: { onlyUnsigned?: boolean; limit?: number; cursor?: string } = {},
  person = committee,
) =>
  person.client.conventions.coverageOfBuilding.query({
    ...{ conventionId, buildingId: community.buildingId, onlyUnsigned: false, ...given },
  });

describe('who is asked, household by household', () => {
  it('dwellings are, sold ones; shops, offices, parking and storage are not, nor what was removed', async () => {
    await community.aUnit();
    for (const kind of ['shop', 'office', 'parking', 'storage'] as const)
      await community.aUnit({ kind });
    await community.aUnit({ isDeveloper: true });
    const gone = await community.aUnit();
    await cloud.owner.query('update unit set removed_at = now() where id = $1', [gone.id]);
    expect(await totals(await edition())).toEqual({ total: 1, signed: 0 });
  });

  it('in a village households are, whoever is in them', async () => {
    await registerVillagers(cloud, community, [
      { household: '0001', birthDate: '1960-01-01' },
      { household: '0001', birthDate: '2015-01-01' },
      { household: '0002', birthDate: '1950-01-01' },
    ]);
    expect(await totals(await edition())).toEqual({ total: 2, signed: 0 });
  });

  it('a home counts once it has signed, until that is taken back', async () => {
    const unit = await community.aUnit();
    const owner = await community.aResident({ unit });
    const signed = await edition();
    const { acknowledgementId } = await sign(owner, signed, unit.id);
    expect(await totals(signed)).toEqual({ total: 1, signed: 1 });
    await owner.client.conventions.revokeAcknowledgement.mutate({ acknowledgementId });
    expect(await totals(signed)).toEqual({ total: 1, signed: 0 });
  });
});

describe('who is asked, person by person', () => {
  it('adults of the register by their birth date, unknown ones too, on the day itself; nobody twice', async () => {
    const [, ofAge, tomorrow] = await registerVillagers(cloud, community, [
      { household: '0001', birthDate: '1960-01-01' },
      { household: '0001', birthDate: '2008-11-22' },
      { household: '0001', birthDate: '2008-11-23' },
      { household: '0002', birthDate: '2008-02-29' },
    ]);
    const owned = await community.aUnit({ ownerNames: ['李建国'] });
    await community.aUnit({ ownerIds: [owned.owners[0]!.personId] });
    const each = await edition('person');
    expect(await totals(each)).toEqual({ total: 4, signed: 0 });
    const home = await cloud.owner.query('select unit_id from unit_person where person_id = $1', [
      ofAge,
    ]);
    const unitId = home.rows[0].unit_id as string;
    await signOnTablet(committee, each, unitId, { personId: ofAge! });
    await refused(signOnTablet(committee, each, unitId, { personId: tomorrow! }), 'signerNotAdult');
    expect(await totals(each)).toEqual({ total: 4, signed: 1 });
  });

  it('families and tenants beside the register are adults of the home, minors are not', async () => {
    const unit = await community.aUnit();
    const owner = await community.aResident({ unit });
    const tenant = await community.aResident({ unit, relation: 'tenant' });
    await community.aResident({ unit, relation: 'family', adult: false });
    await community.aResident({ unit, relation: 'tenant', expiresAt: new Date('2026-11-01') });
    const child = await community.aUnit();
    await community.aResident({ unit: child, adult: false });
    const parents = await community.aUnit();
    // The owner is in their parents' home too, and counts once.
    await cloud.owner.query(
      `insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, applied_at, decided_at)
       values ($1, $2, $3, $4, 'family', '李建国', '', true, 'approved', $5, $5)`,
      [community.id, uuid(), owner.accountId, parents.id, cloud.now],
    );
    const each = await edition('person');
    expect(await totals(each)).toEqual({ total: 3, signed: 0 });
    await sign(owner, each, parents.id);
    await sign(tenant, each, unit.id, { way: 'tap' });
    expect(await totals(each)).toEqual({ total: 3, signed: 2 });
    const { items } = await homesOf(each);
    expect(items.map(({ asked, signed }) => [asked, signed])).toEqual([
      [2, 2],
      [1, 0],
    ]);
  });

  it('who is recognised on the register later, or merged with another entry, stays signed', async () => {
    const unit = await community.aUnit();
    const tenant = await community.aResident({ unit, relation: 'tenant' });
    const each = await edition('person');
    await sign(tenant, each, unit.id);
    const { personId } = (await community.aUnit()).owners[0]!;
    const run = (statement: string, values: unknown[]) => cloud.owner.query(statement, values);
    await run('update unit_person set unit_id = $2 where person_id = $1', [personId, unit.id]);
    await run('update house_binding set person_id = $2 where account_id = $1', [
      tenant.accountId,
      personId,
    ]);
    await run('insert into claimed_person values ($1, $2, $3, now())', [
      community.id,
      personId,
      tenant.accountId,
    ]);
    expect(await totals(each)).toEqual({ total: 2, signed: 1 });
    const { personId: before } = unit.owners[0]!;
    await signOnTablet(committee, each, unit.id, { personId: before });
    const { personId: after } = (await community.aUnit()).owners[0]!;
    await run('update unit_person set valid_until = now() where person_id = $1', [before]);
    await run('insert into merged_person values ($1, $2, $3, now())', [
      community.id,
      before,
      after,
    ]);
    expect(await totals(each)).toEqual({ total: 2, signed: 2 });
  });
});

it('the numbers stand by building and entrance, in their order, and by edition', async () => {
  const second = await aBuilding(cloud, community, '2栋');
  const near = await community.aUnit();
  const far = await community.aUnit();
  await second.moveIn(far);
  const first = await edition();
  await sign(await community.aResident({ unit: near }), first, near.id);
  const { conventionId } = first;
  const next = await comeIntoForce(cloud, community, committee, first, {
    ...{ number: 2, paragraphs: first.paragraphs },
  });
  await signOnTablet(committee, next, far.id, { name: '王秀兰' });
  const found = await committee.client.conventions.coverage.query({ conventionId });
  expect(found).toMatchObject({
    ...{ edition: 2, total: 2, signed: 1, basis: 'household' },
    buildings: [
      { name: '1栋', total: 1, signed: 0, entrances: [{ name: '1单元', total: 1, signed: 0 }] },
      { name: '2栋', total: 1, signed: 1, entrances: [{ name: '2单元', total: 1, signed: 1 }] },
    ],
    editions: [
      { edition: 2, signed: 1, onTablet: 1 },
      { edition: 1, signed: 1, onTablet: 0 },
    ],
  });
  const { items } = await homesOf(next);
  expect(items).toMatchObject([{ unitId: near.id, signed: 0, signedBefore: 1, reachable: true }]);
  const whoSigned = async (number: number) =>
    (await committee.client.conventions.listSigned.query({ conventionId, edition: number })).items;
  expect(await whoSigned(1)).toMatchObject([{ helper: null, mayTakeBack: false }]);
  expect(await whoSigned(2)).toMatchObject([{ signer: '王**', helper: '居民委员会' }]);
});

it('rooms are in full for those who go to the doors, masked for those who supervise; names always', async () => {
  const unit = await community.aUnit({ roomNumber: '1702', ownerNames: ['李建国'] });
  const supervisor = await community.aStaffMember('supervisoryCommittee');
  const signed = await edition();
  const shown = async (person: TestPerson) => (await homesOf(signed, {}, person)).items[0]!;
  expect(await shown(committee)).toMatchObject({ room: '1栋1单元1702', names: ['李**'] });
  expect(await shown(supervisor)).toMatchObject({ room: '1栋*单元**02', names: ['李**'] });
  const visit = (person: TestPerson, unitId = unit.id) =>
    person.client.conventions.noteVisit.mutate({
      ...{ conventionId: signed.conventionId, unitId, outcome: 'notAtHome' },
    });
  await visit(committee);
  expect((await shown(committee)).visits).toMatchObject([{ outcome: 'notAtHome' }]);
  await refused(visit(committee, uuid()), 'homeNotAsked');
  const unknown = { ...signed, buildingId: uuid(), onlyUnsigned: false };
  await refused(
    committee.client.conventions.coverageOfBuilding.query(unknown),
    'coverageBuildingUnknown',
  );
});

it('the tablet finds a home by number, head and room, and goes on to the next that has not signed', async () => {
  const people = await registerVillagers(cloud, community, [
    { household: '0001', birthDate: '1960-01-01' },
    { household: '0001', birthDate: '2015-01-01' },
    { household: '0002', birthDate: '1950-01-01' },
    { household: '0003', birthDate: '1950-01-01' },
  ]);
  const signed = await edition();
  const find = async (search: string, onlyUnsigned = true) =>
    committee.client.conventions.homesToCollect.query({
      ...{ conventionId: signed.conventionId, search, onlyUnsigned, buildingId: null },
    });
  const all = await find('');
  expect(all).toMatchObject({ edition: 1, digest: signed.digest });
  expect(all.items.map(({ room }) => room)).toEqual(['1栋0001户', '1栋0002户', '1栋0003户']);
  expect(all.items[0]?.people).toMatchObject([
    { personId: people[0], name: '村民0', isAdult: true },
    { personId: people[1], isAdult: false },
  ]);
  await signOnTablet(committee, signed, all.items[0]!.unitId, { personId: people[0]! });
  expect((await find('')).items.map(({ room }) => room)).toEqual(['1栋0002户', '1栋0003户']);
  expect((await find('0002')).items).toHaveLength(1);
  expect((await find('村民 3')).items).toMatchObject([{ room: '1栋0003户' }]);
  expect((await find('%')).items).toEqual([]);
  expect((await find('0001', false)).items).toMatchObject([{ signed: 1 }]);
  const [first, , third] = all.items;
  const ask = (given: object) =>
    committee.client.conventions.homesToCollect.query({
      ...{ conventionId: signed.conventionId, search: '', buildingId: null, onlyUnsigned: true },
      ...given,
    });
  expect((await ask({ afterUnit: first!.unitId, limit: 1 })).items).toMatchObject([
    { room: '1栋0002户' },
  ]);
  expect((await ask({ afterUnit: third!.unitId, limit: 1 })).items).toEqual([]);
  const only = await ask({ unitId: first!.unitId, onlyUnsigned: false });
  expect(only.items).toMatchObject([{ room: '1栋0001户', signed: 1 }]);
});

it('the door-to-door list has who has not signed, and leaves in peace who does not want to', async () => {
  const [first, second, third] = [
    await community.aUnit({ roomNumber: '0101', ownerNames: ['李建国'] }),
    await community.aUnit({ roomNumber: '0102', ownerNames: ['王秀兰'] }),
    await community.aUnit({ roomNumber: '0103', ownerNames: ['赵大山'] }),
  ];
  const signed = await edition();
  const { conventionId } = signed;
  const print = () =>
    committee.client.conventions.doorToDoorList.mutate({ conventionId, buildingId: null });
  const note = (unitId: string, outcome: 'declined' | 'willSign') =>
    committee.client.conventions.noteVisit.mutate({ conventionId, unitId, outcome });
  await sign(await community.aResident({ unit: first }), signed, first.id);
  await note(second.id, 'willSign');
  await note(third.id, 'declined');
  const [page] = await printedPages(committee.client, await print());
  expect(page).toContain('还没有签署的1户');
  expect(page).toContain('1栋1单元0102');
  expect(page).toContain('说会自己签');
  expect(page).not.toMatch(/0101|0103|秀兰/);
  await note(second.id, 'declined');
  await refused(print(), 'everyHomeSigned');
});

it('a new edition asks every adult who lives here now, once; not who signed, left or is a child', async () => {
  const unit = await community.aUnit();
  const owner = await community.aResident({ unit });
  const tenant = await community.aResident({ unit, relation: 'tenant' });
  const child = await community.aResident({ unit, relation: 'family', adult: false });
  const gone = await community.aResident({ expiresAt: new Date('2026-11-01') });
  const signed = await edition();
  await sign(owner, signed, unit.id);
  const ask = () =>
    inCommunity(cloud.database, community.id, (transaction) =>
      askForAcknowledgement(
        { transaction, communityId: community.id, now: cloud.now },
        signed.conventionId,
        1,
      ),
    );
  await ask();
  await ask();
  while ((await cloud.tick()) > 0);
  const told = await cloud.owner.query(
    "select account_id from message where kind = 'acknowledgementAsked' and community_id = $1",
    [community.id],
  );
  expect(told.rows.map(({ account_id: id }) => id)).toEqual([tenant.accountId]);
  expect([child.accountId, gone.accountId]).not.toContain(told.rows[0]?.account_id);
});

it('a year after an edition was replaced its drawings and names go, and it stays counted', async () => {
  const unit = await community.aUnit();
  const first = await edition();
  await signOnTablet(committee, first, unit.id, { name: '王秀兰' });
  const next = { number: 2, paragraphs: first.paragraphs };
  const second = await comeIntoForce(cloud, community, committee, first, next);
  await signOnTablet(committee, second, unit.id, { name: '王秀兰' });
  const { conventionId } = first;
  await inCommunity(cloud.database, community.id, (transaction) =>
    askForAcknowledgement(
      { transaction, communityId: community.id, now: cloud.now },
      conventionId,
      2,
    ),
  );
  const kept = async () => {
    const { rows } = await cloud.owner.query(
      `select edition, signer_name as name, exists (select from acknowledgement_strokes as drawn
         where drawn.acknowledgement_id = acknowledgement.id) as drawn
       from acknowledgement where convention_id = $1 order by edition`,
      [conventionId],
    );
    return rows;
  };
  const before = await kept();
  const now = cloud.now;
  cloud.advance(364 * 86_400_000);
  while ((await cloud.tick()) > 0);
  expect(await kept()).toEqual(before);
  cloud.advance(2 * 86_400_000);
  while ((await cloud.tick()) > 0);
  expect(await kept()).toEqual([
    { edition: 1, name: '', drawn: false },
    { edition: 2, name: '王秀兰', drawn: true },
  ]);
  cloud.now = now;
});

it('totals are null before the first edition, and ten thousand homes are counted at once', async () => {
  const { conventionId } = await aConvention(cloud, community, committee, { name: '市民公约' });
  const context = (transaction: Parameters<typeof coverageOf>[0]['transaction']) => ({
    ...{ transaction, communityId: community.id, now: cloud.now },
  });
  const read = (id: string) =>
    inCommunity(cloud.database, community.id, (transaction) =>
      coverageOf(context(transaction), id),
    );
  expect(await read(conventionId)).toBeNull();
  await refused(
    committee.client.conventions.coverage.query({ conventionId }),
    'conventionNotInForce',
  );
  await cloud.owner.query(
    `insert into unit (community_id, id, building_id, entrance_id, room_number, kind, area_hundredths, position, created_at)
     select $1, gen_random_uuid(), $2, $3, 'n' || place, 'dwelling', 10000, 1000 + place, now()
     from generate_series(1, 10000) as place`,
    [community.id, community.buildingId, community.entranceId],
  );
  await cloud.owner.query(
    `with person as (insert into roll_person (community_id, id, name, created_at)
       select $1, gen_random_uuid(), '业主', now() from generate_series(1, 10000) returning id)
     insert into unit_person (community_id, id, unit_id, person_id, relation, position, valid_from)
     select $1, gen_random_uuid(), home.id, owner.id, 'owner', 0, now()
     from (select id, row_number() over () as row from person) as owner
     join (select id, row_number() over () as row from unit where community_id = $1) as home using (row)`,
    [community.id],
  );
  await cloud.owner.query(
    `insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state,
       applied_at, decided_at)
     select $1, gen_random_uuid(), $2, id, 'family', '业主', '19800000000', false, 'approved', now(), now()
     from unit where community_id = $1 and position > 1000 order by id limit 9900`,
    [community.id, committee.accountId],
  );
  await cloud.owner.query('analyze house_binding');
  await cloud.owner.query('analyze unit');
  await cloud.owner.query('analyze unit_person');
  for (const basis of ['household', 'person'] as const) {
    const big = await anEditionInForce(cloud, community, committee, {
      ...{ name: `大家的公约${basis}`, acknowledgedBy: basis },
    });
    await cloud.owner.query(
      `insert into acknowledgement (community_id, id, convention_id, edition, version, text_digest, basis,
         signed_for, unit_id, person_id, account_id, signer_name, way, signed_at, statement_digest, log_key, signature)
       select $1, gen_random_uuid(), $2, 1, 1, $3, $4, person_id, unit_id, person_id, $5, '业主', 'tap', now(),
         $3, $3, $3 || $3
       from unit_person where community_id = $1 order by unit_id limit 9900`,
      [community.id, big.conventionId, big.digest, basis, committee.accountId],
    );
    await cloud.owner.query('analyze acknowledgement');
    const began = performance.now();
    expect(await read(big.conventionId)).toEqual({ basis, total: 10_000, signed: 9_900 });
    const { items } = await homesOf(big, { onlyUnsigned: true, limit: 50 });
    expect(items).toHaveLength(50);
    // Generous: what would fail is a query for each home, which takes a minute.
    expect(performance.now() - began).toBeLessThan(4_000);
  }
});
