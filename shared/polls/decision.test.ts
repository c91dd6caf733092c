import fc from 'fast-check';
import vectors from '@/data/vectors/assembly-vectors.json';
import { type RuleSetId, ruleSets } from './assemblies';
import { type Decision, decide, type Totals } from './decision';
import type { MajorityKind, RuleSet } from './rule-set';
import { largestCount } from './thresholds';

const heads = (count: number): Totals => ({ areaHundredths: 0, heads: count });
const both = (areaHundredths: number, count: number): Totals => ({ areaHundredths, heads: count });

function decided(
  ruleSet: RuleSet,
  roll: Totals,
  participating: Totals,
  inFavour: Totals,
  majority: MajorityKind = 'ordinary',
): Decision {
  const ruled = decide(ruleSet, { roll, participating }, inFavour, majority);
  if (!ruled.ok) throw new Error(ruled.refusal.code);
  return ruled.value;
}

describe('owners’ assembly, Civil Code art. 278', () => {
  it.each(vectors.ownersAssembly.map((row) => [row.id, row.note ?? '', row] as const))(
    '%s %s',
    (_id, _note, row) => {
      const decision = decided(
        ruleSets.ownersAssembly,
        both(row.TA, row.TP),
        both(row.PA, row.PP),
        both(row.FA, row.FP),
        row.majority as MajorityKind,
      );
      expect(decision).toEqual({ valid: row.valid, passed: row.pass });
    },
  );
});

const ruleSetOf = (body: string, basis?: string): RuleSet => {
  const found = Object.values<RuleSet>(ruleSets).find(
    (ruleSet) => ruleSet.body === body && (basis === undefined || ruleSet.basis === basis),
  );
  if (!found) throw new Error(`no rule set for ${body} ${basis}`);
  return found;
};

describe('villagers, residents and members of the collective', () => {
  it.each(vectors.assemblies.map((row) => [row.id, row.body, row.basis ?? '', row] as const))(
    '%s %s %s',
    (_id, _body, _basis, row) => {
      const decision = decided(
        ruleSetOf(row.body, row.basis),
        heads(row.total),
        heads(row.present),
        heads(row.approve),
      );
      expect(decision).toEqual({ valid: row.quorum, passed: row.pass });
    },
  );

  type Row = [RuleSetId, string, number, number, number, boolean, boolean];
  it.each<Row>([
    // Bodies the published vectors leave out, at and next to their boundaries.
    ['villagerGroupAdults', 'Village Law §32', 90, 60, 31, true, true],
    ['villagerGroupAdults', 'Village Law §32', 90, 59, 59, false, false],
    ['villagerGroupAdults', 'Village Law §32', 90, 60, 30, true, false],
    ['villagerGroupHouseholds', 'Village Law §32', 30, 20, 11, true, true],
    ['villagerGroupHouseholds', 'Village Law §32', 30, 19, 19, false, false],
    ['residentsAssemblyHouseholds', 'Residents’ Committee Law §27', 1000, 501, 251, true, true],
    ['residentsAssemblyHouseholds', 'Residents’ Committee Law §27', 1000, 500, 500, false, false],
    ['residentsAssemblyHouseholds', 'Residents’ Committee Law §27', 1000, 502, 251, true, false],
    ['residentRepsMeeting', 'Residents’ Committee Law §29', 45, 30, 16, true, true],
    ['residentRepsMeeting', 'Residents’ Committee Law §29', 45, 29, 29, false, false],
    ['residentRepsMeeting', 'Residents’ Committee Law §29', 45, 30, 15, true, false],
  ])(
    '%s (%s): of %i, %i present, %i in favour',
    (id, _law, total, present, favour, valid, passed) => {
      const decision = decided(ruleSets[id], heads(total), heads(present), heads(favour));
      expect(decision).toEqual({ valid, passed });
    },
  );
});

describe('what is refused', () => {
  const owners = ruleSets.ownersAssembly;
  const some = both(300, 3);
  const refusalOf = (ruleSet: RuleSet, roll: Totals, participating: Totals, inFavour: Totals) => {
    const ruled = decide(ruleSet, { roll, participating }, inFavour, 'ordinary');
    return ruled.ok ? null : ruled.refusal.code;
  };

  it('a roll without area or without heads has no share to take', () => {
    expect(refusalOf(owners, both(0, 3), both(0, 3), both(0, 3))).toBe('rollEmpty');
    expect(refusalOf(owners, both(300, 0), both(300, 0), both(300, 0))).toBe('rollEmpty');
    expect(refusalOf(ruleSets.villagerRepsMeeting, heads(0), heads(0), heads(0))).toBe('rollEmpty');
    expect(refusalOf(ruleSets.villagerRepsMeeting, heads(3), heads(3), heads(3))).toBeNull();
  });

  it.each([
    ['more in favour than took part', some, both(200, 2), both(201, 2)],
    ['more took part than are on the roll', some, both(300, 4), both(100, 1)],
    ['a negative count', some, both(100, 1), both(-1, 0)],
    ['half an owner', some, both(100, 1.5), both(100, 1)],
    ['an area beyond exact integers', both(largestCount + 1, 3), some, some],
    ['not a number', both(Number.NaN, 3), some, some],
  ])('%s', (_case, roll, participating, inFavour) => {
    expect(refusalOf(owners, roll, participating, inFavour)).toBe('countsImpossible');
  });

  it('a special majority where the body has none', () => {
    const totals = { roll: heads(3), participating: heads(3) };
    const ruled = decide(ruleSets.residentsAssemblyAdults, totals, heads(3), 'special');
    expect(ruled).toEqual({ ok: false, refusal: { code: 'majorityNotInRuleSet' } });
  });
});

describe('properties of every body', () => {
  const ruleSet = fc.constantFrom(...Object.values<RuleSet>(ruleSets));
  const countTriple = fc
    .tuple(
      fc.integer({ min: 1, max: 1_000_000_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([total, p, f]) => {
      const participating = Math.floor(total * p);
      return { total, participating, inFavour: Math.floor(participating * f) };
    });
  const majority = fc.constantFrom<MajorityKind>('ordinary', 'special');

  it('one more vote in favour never undoes a decision, and never makes one valid', () => {
    fc.assert(
      fc.property(
        ruleSet,
        majority,
        countTriple,
        countTriple,
        fc.nat(5),
        (set, kind, a, h, more) => {
          fc.pre(set.majorities[kind] !== undefined);
          const roll = both(a.total, h.total);
          const participating = both(a.participating, h.participating);
          const before = decided(set, roll, participating, both(a.inFavour, h.inFavour), kind);
          const moreInFavour = both(
            Math.min(a.inFavour + more, a.participating),
            Math.min(h.inFavour + more, h.participating),
          );
          const after = decided(set, roll, participating, moreInFavour, kind);
          expect(after.valid).toBe(before.valid);
          if (before.passed) expect(after.passed).toBe(true);
        },
      ),
    );
  });

  it('whatever passes is valid, and what passes as special passes as ordinary', () => {
    fc.assert(
      fc.property(countTriple, countTriple, (a, h) => {
        const roll = both(a.total, h.total);
        const participating = both(a.participating, h.participating);
        const inFavour = both(a.inFavour, h.inFavour);
        const of = (kind: MajorityKind) =>
          decided(ruleSets.ownersAssembly, roll, participating, inFavour, kind);
        if (of('ordinary').passed) expect(of('ordinary').valid).toBe(true);
        if (of('special').passed) expect(of('ordinary').passed).toBe(true);
      }),
    );
  });

  it('owners’ decisions equal the article’s inequalities in unbounded integers', () => {
    fc.assert(
      fc.property(majority, countTriple, countTriple, (kind, a, h) => {
        const holds = [a, h].every(({ total, participating, inFavour }) => {
          const [T, P, F] = [BigInt(total), BigInt(participating), BigInt(inFavour)];
          return 3n * P >= 2n * T && (kind === 'special' ? 4n * F >= 3n * P : 2n * F > P);
        });
        const decision = decided(
          ruleSets.ownersAssembly,
          both(a.total, h.total),
          both(a.participating, h.participating),
          both(a.inFavour, h.inFavour),
          kind,
        );
        expect(decision.passed).toBe(holds);
      }),
      { numRuns: 500 },
    );
  });
});
