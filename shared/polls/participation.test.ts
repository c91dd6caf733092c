import vectors from '@/data/vectors/assembly-vectors.json';
import { decide, type Totals } from './decision';
import { ownersAssembly } from './owners-assembly';
import { type ChoiceTotals, countItem, sumOfChoices } from './participation';
import type { ParticipationStrategy, RuleSet } from './rule-set';

const of = (areaHundredths: number, heads: number): Totals => ({ areaHundredths, heads });
const nobody = of(0, 0);

describe('participation strategies', () => {
  const [published] = vectors.participationStrategy;
  const headsOnly: RuleSet = { ...ownersAssembly, measure: 'heads' };
  const returned: ChoiceTotals = {
    approve: of(0, published!.returned.approve),
    reject: of(0, published!.returned.reject),
    abstain: of(0, published!.returned.abstain),
  };
  const count = (strategy: ParticipationStrategy, silent: Totals) => {
    const { counted } = countItem(strategy, 'heads', returned, silent);
    const participating = sumOfChoices(counted);
    const totals = { roll: of(0, published!.TP), participating };
    const ruled = decide(headsOnly, totals, counted.approve, 'ordinary');
    if (!ruled.ok) throw new Error(ruled.refusal.code);
    return { PP: participating.heads, FP: counted.approve.heads, ...ruled.value };
  };

  it('O17 strict: only returned ballots took part, too few for a decision', () => {
    expect(count('strict', nobody)).toEqual({ ...published!.strict, passed: false });
  });

  it('O17 deliveredFollowMajority: delivered ballots follow the majority of the returned', () => {
    const { pass, ...expected } = published!.deliveredFollowMajority;
    expect(count('deliveredFollowMajority', of(0, published!.deliveredUnreturned))).toEqual({
      ...expected,
      passed: pass,
    });
  });

  it('O17 signOrLogin: those who signed make the quorum but abstain', () => {
    const silent = of(0, published!.deliveredUnreturned);
    expect(count('signOrLogin', silent)).toEqual({
      PP: 1287,
      FP: 417,
      valid: true,
      passed: false,
    });
  });
});

describe('deliveredFollowMajority needs a majority to follow', () => {
  const silent = of(500, 5);
  const countedAs = (approve: Totals, reject: Totals, abstain: Totals) =>
    countItem('deliveredFollowMajority', 'areaAndHeads', { approve, reject, abstain }, silent);

  it('follows a majority against as well', () => {
    const { counted, silentCountedAs } = countedAs(of(100, 1), of(300, 3), nobody);
    expect(silentCountedAs).toBe('reject');
    expect(counted.reject).toEqual(of(800, 8));
    expect(counted.approve).toEqual(of(100, 1));
  });

  it.each([
    ['area and heads disagree', of(600, 1), of(400, 3), nobody],
    ['exactly half', of(200, 2), of(200, 2), nobody],
    ['a plurality is not a majority', of(400, 4), of(300, 3), of(300, 3)],
    ['no ballot was returned', nobody, nobody, nobody],
  ])('%s: silent voters abstain', (_case, approve, reject, abstain) => {
    expect(countedAs(approve, reject, abstain).silentCountedAs).toBe('abstain');
  });
});
