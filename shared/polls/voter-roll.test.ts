import fc from 'fast-check';
import vectors from '@/data/vectors/assembly-vectors.json';
import { ownersAssembly } from './owners-assembly';
import {
  buildVoterRoll,
  type RollUnit,
  type RollUnitKind,
  rollTotals,
  type Voter,
} from './voter-roll';

const day = '2026-11-21';

const aUnit = (unit: Partial<RollUnit> & { unitId: string }): RollUnit => ({
  kind: 'dwelling',
  areaHundredths: 10_000,
  ownerIds: ['A'],
  ownedByDeveloper: false,
  ...unit,
});

const ruled = (units: readonly RollUnit[], parkingVotes = false) =>
  buildVoterRoll({ ...ownersAssembly, parkingVotes }, { units, members: [] }, day);

function rollOf(units: readonly RollUnit[], parkingVotes = false): readonly Voter[] {
  const roll = ruled(units, parkingVotes);
  if (!roll.ok) throw new Error(roll.refusal.code);
  return roll.value;
}

describe('owners’ roll (Judicial Interpretation on condominium ownership arts. 8–9)', () => {
  const [published] = vectors.rollCounting;
  const units = published!.units.map(({ unit, owners, area, kind }) =>
    aUnit({
      unitId: unit,
      kind: kind as RollUnitKind,
      areaHundredths: area,
      ownerIds: owners,
      ownedByDeveloper: owners.includes('developer'),
    }),
  );

  it('O16 one head for several units, for co-owners, for the developer; parking has no vote', () => {
    const { people, areaWithoutParking } = published!.expect;
    expect(rollTotals(rollOf(units))).toEqual({
      heads: people,
      areaHundredths: areaWithoutParking,
    });
  });

  it('O16 parking adds area, and no head, where the rules of procedure say so', () => {
    const { people, areaWithParking } = published!.expect;
    expect(rollTotals(rollOf(units, true))).toEqual({
      heads: people,
      areaHundredths: areaWithParking,
    });
  });

  it('the same co-owners in another order are one voter; another set of owners is another', () => {
    const roll = rollOf([
      aUnit({ unitId: '1', ownerIds: ['B', 'C'] }),
      aUnit({ unitId: '2', ownerIds: ['C', 'B'] }),
      aUnit({ unitId: '3', ownerIds: ['B'] }),
    ]);
    expect(roll.map(({ personIds, unitIds }) => ({ personIds, unitIds }))).toEqual([
      { personIds: ['B'], unitIds: ['3'] },
      { personIds: ['B', 'C'], unitIds: ['1', '2'] },
    ]);
  });

  it('two owners are never taken for one whose id happens to join theirs', () => {
    const joined = aUnit({ unitId: '1', ownerIds: ['B+C'] });
    expect(rollOf([joined, aUnit({ unitId: '2', ownerIds: ['B', 'C'] })])).toHaveLength(2);
  });

  it('all units of the developer are one voter, whoever they are sold to', () => {
    const roll = rollOf([
      aUnit({ unitId: '1', ownerIds: ['D'], ownedByDeveloper: true }),
      aUnit({ unitId: '2', ownerIds: [], ownedByDeveloper: true }),
    ]);
    expect(roll).toEqual([
      {
        voterKey: 'developer',
        heads: 1,
        areaHundredths: 20_000,
        unitIds: ['1', '2'],
        personIds: ['D'],
        isDeveloper: true,
      },
    ]);
  });

  it('who owns only a parking space is not on the roll', () => {
    const units = [
      aUnit({ unitId: '1' }),
      aUnit({ unitId: 'P', kind: 'parking', ownerIds: ['Z'] }),
    ];
    expect(rollOf(units).map(({ personIds }) => personIds)).toEqual([['A']]);
  });

  it('names every unit without owner or area, and every repeated one', () => {
    const roll = ruled([
      aUnit({ unitId: 'no owner', ownerIds: [] }),
      aUnit({ unitId: 'no area', areaHundredths: 0 }),
      aUnit({ unitId: 'half', areaHundredths: 0.5 }),
      aUnit({ unitId: 'twice' }),
      aUnit({ unitId: 'twice' }),
      aUnit({ unitId: 'fine' }),
    ]);
    expect(roll).toEqual({
      ok: false,
      refusal: {
        code: 'rollUnitsFaulty',
        details: { unitIds: ['half', 'no area', 'no owner', 'twice'] },
      },
    });
  });

  it('refuses an empty roll', () => {
    expect(ruled([])).toEqual({ ok: false, refusal: { code: 'rollEmpty' } });
    expect(ruled([aUnit({ unitId: 'H', kind: 'household', areaHundredths: 0 })])).toEqual({
      ok: false,
      refusal: { code: 'rollEmpty' },
    });
  });
});

describe('properties of the owners’ roll', () => {
  const ownerId = fc.constantFrom('a', 'b', 'c', 'a+b', 'd', 'e');
  const units = fc
    .array(
      fc.record({
        areaHundredths: fc.integer({ min: 1, max: 100_000 }),
        ownerIds: fc.uniqueArray(ownerId, { minLength: 1, maxLength: 3 }),
        ownedByDeveloper: fc.boolean(),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((rows) => rows.map((row, index) => aUnit({ unitId: `u${index}`, ...row })));

  it('keeps every unit and its area exactly once, whatever the order of the register', () => {
    fc.assert(
      fc.property(units, (rows) => {
        const roll = rollOf(rows);
        expect(roll.flatMap(({ unitIds }) => unitIds).sort()).toEqual(
          rows.map(({ unitId }) => unitId).sort(),
        );
        expect(rollTotals(roll).areaHundredths).toBe(
          rows.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0),
        );
        expect(rollOf([...rows].reverse())).toEqual(roll);
      }),
    );
  });

  it('has one voter for each distinct set of owners', () => {
    fc.assert(
      fc.property(units, (rows) => {
        const sets = rows.map(({ ownedByDeveloper, ownerIds }) =>
          ownedByDeveloper ? 'developer' : JSON.stringify([...ownerIds].sort()),
        );
        expect(rollOf(rows)).toHaveLength(new Set(sets).size);
      }),
    );
  });
});
