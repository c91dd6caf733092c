import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aWorkbook } from '@/cloud/community/register-files/workbook-builder';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity } from '@/test/cloud/test-community';

const folder = join(__dirname, '..', '..', '..', 'data', 'roll');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const contentOf = (name: string) => readFileSync(join(folder, name)).toString('base64');

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

const countIn = async (community: TestCommunity, table: string, where = 'true') => {
  const { rows } = await cloud.owner.query(
    `select count(*)::int as count, coalesce(sum(${table === 'unit' ? 'area_hundredths' : '0'}), 0)::int as area
     from ${table} where community_id = $1 and ${where}`,
    [community.id],
  );
  return rows[0];
};

const contentsOf = async (community: TestCommunity) => {
  const { rows } = await cloud.owner.query(
    `select (select md5(string_agg(unit::text, ',' order by id)) from unit where community_id = $1) as units,
       (select md5(string_agg(unit_person::text, ',' order by id)) from unit_person where community_id = $1) as links,
       (select md5(string_agg(roll_person::text, ',' order by id)) from roll_person where community_id = $1) as people`,
    [community.id],
  );
  return rows[0];
};

async function importFile(
  community: TestCommunity,
  fileName: string,
  decision: { leaveOutFaultyLines?: boolean } = {},
) {
  const { client } = await community.aStaffMember('administrator');
  const { importId, report } = await client.community.uploadRegister.mutate({
    fileName,
    contentBase64: contentOf(fileName),
  });
  const commit = () =>
    client.community.commitRegister.mutate({
      importId,
      leaveOutFaultyLines: false,
      removeMissingUnits: false,
      ...decision,
    });
  return { report, commit, client };
}

describe('jinxiu-garden.csv (compound, UTF-8 with BOM)', () => {
  it('is reported and comes into force with the totals that were counted independently', async () => {
    const community = await aCommunity(cloud);
    const { report, commit } = await importFile(community, 'jinxiu-garden.csv');
    const { withoutParking, withParking, developer } = expected.jinxiu;
    expect(report.compound).toMatchObject({ withoutParking, withParking, developer });
    expect(report.compound).toMatchObject({
      coOwnedUnits: expected.jinxiu.coOwnedUnits,
      personsWithSeveralUnits: expected.jinxiu.personsWithSeveralUnits,
    });
    expect(report.faults.count).toBe(0);
    expect(report.alreadyCurrent).toBe(false);
    expect(await countIn(community, 'unit')).toEqual({ count: 0, area: 0 });

    const startedAt = performance.now();
    expect(await commit()).toEqual({
      added: withParking.units,
      changed: 0,
      removed: 0,
      endedBindings: 0,
    });
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect(await countIn(community, 'unit')).toEqual({
      count: withParking.units,
      area: withParking.areaHundredths,
    });
    expect(await countIn(community, 'unit', "kind <> 'parking'")).toEqual({
      count: withoutParking.units,
      area: withoutParking.areaHundredths,
    });
    expect(await countIn(community, 'unit', "is_developer and kind <> 'parking'")).toEqual({
      count: developer.units,
      area: developer.areaHundredths,
    });
  });

  it('changes nothing when the same file is imported again, and says so', async () => {
    const community = await aCommunity(cloud);
    const first = await importFile(community, 'jinxiu-garden.csv');
    await first.commit();
    const before = await contentsOf(community);
    const { report, commit } = await importFile(community, 'jinxiu-garden.csv');
    expect(report).toMatchObject({
      alreadyCurrent: true,
      unchangedCount: expected.jinxiu.withParking.units,
      added: { count: 0 },
      changed: { count: 0 },
      missing: { count: 0 },
    });
    expect(await commit()).toEqual({ added: 0, changed: 0, removed: 0, endedBindings: 0 });
    expect(await contentsOf(community)).toEqual(before);
  });
});

it('the same register as XLSX says the same as the CSV in force', async () => {
  const community = await aCommunity(cloud);
  const { commit, client } = await importFile(community, 'jinxiu-garden.csv');
  await commit();
  const text = readFileSync(join(folder, 'jinxiu-garden.csv'), 'utf8').replace('\ufeff', '');
  const rows = text
    .trim()
    .split(/\r?\n/)
    .map((line, row) => {
      const cells = line
        .split(',')
        .map((cell, column) => {
          const place = `${String.fromCharCode(65 + column)}${row + 1}`;
          return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
        })
        .join('');
      return `<row r="${row + 1}">${cells}</row>`;
    });
  const workbook = aWorkbook({ sheets: { 业主名册: rows.join('') } });
  const { report } = await client.community.uploadRegister.mutate({
    fileName: '业主名册.xlsx',
    contentBase64: Buffer.from(workbook).toString('base64'),
  });
  expect(report).toMatchObject({
    alreadyCurrent: true,
    compound: { withoutParking: expected.jinxiu.withoutParking },
  });
});

describe('messy-office.csv (GB18030, faulty lines)', () => {
  it('names every faulty line and is refused as a whole until they are expressly left out', async () => {
    const community = await aCommunity(cloud);
    const { report, commit, client } = await importFile(community, 'messy-office.csv');
    const lines = new Set(report.faults.first.map(({ line }) => line));
    expect([...lines]).toEqual(expected.messy.faults.map(({ line }: { line: number }) => line));
    expect(report.faults.first[0]).toMatchObject({ line: 22, column: '专有部分面积', cell: '' });
    await refused(commit(), 'registerHasFaults');
    expect(await countIn(community, 'unit')).toEqual({ count: 0, area: 0 });

    const { items } = await client.community.listImports.query({});
    await client.community.commitRegister.mutate({
      importId: items[0]!.importId,
      leaveOutFaultyLines: true,
      removeMissingUnits: false,
    });
    const { units, areaHundredths } = expected.messy.accepted;
    expect(await countIn(community, 'unit')).toEqual({ count: units, area: areaHundredths });
  });
});

describe('qingshi-village.csv (village)', () => {
  it('comes into force with its households, members and adults', async () => {
    const community = await aCommunity(cloud, { kind: 'village' });
    const { report, commit } = await importFile(community, 'qingshi-village.csv');
    const { households, members, adults18 } = expected.village;
    expect(report.village).toEqual({ households, members, adults18 });
    await commit();
    expect(await countIn(community, 'unit', "kind = 'household'")).toMatchObject({
      count: households,
    });
    expect(await countIn(community, 'unit_person', 'valid_until is null')).toMatchObject({
      count: members,
    });
    expect(
      await countIn(
        community,
        'roll_person',
        "birth_date <= date '2026-11-21' - interval '18 years'",
      ),
    ).toMatchObject({ count: adults18 });
    const again = await importFile(community, 'qingshi-village.csv');
    expect(again.report.alreadyCurrent).toBe(true);
  });

  it('is refused in a compound, and a compound register in a village', async () => {
    const compound = await aCommunity(cloud);
    await refused(importFile(compound, 'qingshi-village.csv'), 'registerOfOtherKind');
    const village = await aCommunity(cloud, { kind: 'village' });
    await refused(importFile(village, 'jinxiu-garden.csv'), 'registerOfOtherKind');
  });
});
