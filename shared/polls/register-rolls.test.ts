import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import expected from '@/data/roll/expected.json';
import { ruleSets } from './assemblies';
import type { RollMember } from './member-roll';
import type { RuleSet } from './rule-set';
import { buildVoterRoll, type RollSource, type RollUnit, rollTotals } from './voter-roll';

type Row = Record<string, string>;

const rowsOf = (file: string): Row[] =>
  parse(readFileSync(join(__dirname, '../../data/roll', file)), { bom: true, columns: true });

function rollOf(ruleSet: RuleSet, source: Partial<RollSource>, day: string) {
  const roll = buildVoterRoll(ruleSet, { units: [], members: [], ...source }, day);
  if (!roll.ok) throw new Error(roll.refusal.code);
  return roll.value;
}

describe('a whole village', () => {
  const { file, on, households, members, adults18 } = expected.village;
  const people = rowsOf(file).map(
    (row, index): RollMember => ({
      personId: `p${index}`,
      householdId: row.户号!,
      birthDate: row.出生日期!,
    }),
  );

  it('has one vote per household, or per villager of 18 or more on the day', () => {
    expect(people).toHaveLength(members);
    const byHousehold = rollOf(ruleSets.villagersAssemblyHouseholds, { members: people }, on);
    const byAdult = rollOf(ruleSets.villagersAssemblyAdults, { members: people }, on);
    expect(byHousehold).toHaveLength(households);
    expect(byAdult).toHaveLength(adults18);
  });
});

describe('a whole compound', () => {
  const { file, withoutParking, withParking, developer } = expected.jinxiu;
  const unsold = ['未售', '已售未交付'];
  const rows = rowsOf(file);
  const developers = new Set(
    rows.filter((row) => unsold.includes(row.产权备注!)).map((row) => row.业主姓名),
  );
  const units = rows.map((row, index): RollUnit => {
    const names = row.业主姓名!.split('、');
    const phones = row.业主手机!.split('、');
    return {
      unitId: `u${index}`,
      kind: row.用途 === '车位' ? 'parking' : row.用途 === '商铺' ? 'shop' : 'dwelling',
      areaHundredths: Math.round(Number(row['专有部分面积(㎡)']) * 100),
      ownerIds: names.map((name, place) => `${name}/${phones[place]}`),
      ownedByDeveloper: developers.has(row.业主姓名),
    };
  });

  it.each([
    ['without parking', false, withoutParking],
    ['with parking', true, withParking],
  ])('counts units, people and area %s', (_case, parkingVotes, counts) => {
    const roll = rollOf({ ...ruleSets.ownersAssembly, parkingVotes }, { units }, '2026-11-21');
    expect(roll.flatMap(({ unitIds }) => unitIds)).toHaveLength(counts.units);
    expect(rollTotals(roll)).toEqual({
      heads: counts.people,
      areaHundredths: counts.areaHundredths,
    });
  });

  it('counts the developer once with all its units', () => {
    const roll = rollOf(ruleSets.ownersAssembly, { units }, '2026-11-21');
    const rows = roll.filter(({ isDeveloper }) => isDeveloper);
    expect(rows).toHaveLength(developer.people);
    expect(rows[0]!.unitIds).toHaveLength(developer.units);
    expect(rows[0]!.areaHundredths).toBe(developer.areaHundredths);
  });
});
