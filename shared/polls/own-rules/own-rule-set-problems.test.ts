import { ownersAssembly } from '../owners-assembly';
import type { Majority } from '../rule-set';
import { isAtLeastAsStrict, meetsThreshold, type Threshold } from '../thresholds';
import { type OwnRuleSet, ruleSetOfOwn } from './own-rule-set';
import { ownRuleSetProblems } from './own-rule-set-problems';

const atLeast = (numerator: number, denominator: number): Threshold => ({
  comparison: 'atLeast',
  numerator,
  denominator,
});
const moreThan = (numerator: number, denominator: number): Threshold => ({
  ...atLeast(numerator, denominator),
  comparison: 'moreThan',
});
const ofThose = (threshold: Threshold): Majority => ({ ...threshold, of: 'participants' });
const ofAll = (threshold: Threshold): Majority => ({ ...threshold, of: 'wholeRoll' });

const owners: OwnRuleSet = {
  name: '小区议事规则',
  body: 'ownersAssembly',
  basis: 'units',
  measure: 'areaAndHeads',
  quorum: atLeast(2, 3),
  ordinary: ofThose(moreThan(1, 2)),
  special: ofThose(atLeast(3, 4)),
  participation: 'strict',
  coOwnerRule: 'firstVote',
  noticeDays: 15,
  extraordinaryNoticeDays: null,
  windowDays: { min: 5, max: 60 },
  postingDays: 15,
  principalsPerProxy: 3,
  legalBasis: '',
  binding: false,
};
const volunteers: OwnRuleSet = {
  ...owners,
  name: '志愿者骨干会',
  body: 'otherMeeting',
  basis: 'members',
  measure: 'heads',
  special: null,
  principalsPerProxy: 0,
};
const villagers: OwnRuleSet = {
  ...volunteers,
  body: 'villagersAssembly',
  basis: 'households',
  noticeDays: 10,
};
const collective: OwnRuleSet = {
  ...villagers,
  body: 'collectiveMembers',
  basis: 'adults',
  ordinary: ofAll(atLeast(2, 3)),
};

const codesOf = (own: OwnRuleSet) => ownRuleSetProblems(own).map(({ code }) => code);

it.each([
  ['owners as the Civil Code has it', owners],
  ['owners, every part stricter', { ...owners, quorum: atLeast(3, 4), noticeDays: 20 }],
  [
    'owners, a majority of the whole roll',
    { ...owners, ordinary: ofAll(moreThan(1, 2)), special: ofAll(atLeast(3, 4)) },
  ],
  ['owners, the same share in other numbers', { ...owners, quorum: atLeast(4, 6) }],
  ['owners, special as strict as ordinary', { ...owners, ordinary: ofThose(atLeast(3, 4)) }],
  ['owners, extraordinary meetings at 7 days', { ...owners, extraordinaryNoticeDays: 7 }],
  ['owners, binding on a named basis', { ...owners, binding: true, legalBasis: '议事规则第八条' }],
  [
    'owners, delivered ballots follow the majority by their own rules',
    { ...owners, participation: 'deliveredFollowMajority', legalBasis: '议事规则第九条' },
  ],
  ['a meeting no statute knows', volunteers],
  ['its owners by heads alone', { ...volunteers, basis: 'units' }],
  ['exactly half is not below half', { ...volunteers, ordinary: ofThose(atLeast(1, 2)) }],
  ['less than half, but of everybody', { ...volunteers, ordinary: ofAll(atLeast(1, 3)) }],
  ['villagers by households', villagers],
  ['collective members', collective],
] satisfies [string, OwnRuleSet][])('allowed: %s', (_, own) => {
  expect(codesOf(own)).toEqual([]);
});

const weaker = 'ruleSetWeakerThanLaw';

it.each([
  ['no name', { ...owners, name: ' ' }, ['ruleSetNameLength']],
  ['a quorum of nothing', { ...owners, quorum: atLeast(0, 3) }, ['ruleSetFractionWrong']],
  ['a share of nothing', { ...owners, quorum: atLeast(1, 0) }, ['ruleSetFractionWrong']],
  [
    'more than the whole',
    { ...owners, ordinary: ofThose(atLeast(4, 3)) },
    ['ruleSetFractionWrong'],
  ],
  ['half a vote', { ...owners, ordinary: ofThose(atLeast(1.5, 2)) }, ['ruleSetFractionWrong']],
  [
    'terms past exact arithmetic',
    { ...owners, quorum: atLeast(1000, 1001) },
    ['ruleSetFractionWrong'],
  ],
  ['more than everybody', { ...owners, quorum: moreThan(3, 3) }, ['ruleSetFractionImpossible']],
  ['owners by heads alone', { ...owners, measure: 'heads' }, [weaker]],
  ['owners: quorum of half', { ...owners, quorum: moreThan(1, 2) }, [weaker]],
  [
    'owners: exactly half is not more than half',
    { ...owners, ordinary: ofThose(atLeast(1, 2)) },
    [weaker],
  ],
  ['owners: a majority below half', { ...owners, ordinary: ofThose(moreThan(2, 5)) }, [weaker]],
  [
    'owners: a third of everybody',
    { ...owners, ordinary: ofAll(atLeast(1, 3)), special: ofAll(atLeast(3, 4)) },
    [weaker],
  ],
  ['owners: special at two thirds', { ...owners, special: ofThose(atLeast(2, 3)) }, [weaker]],
  ['owners: 14 days of notice', { ...owners, noticeDays: 14 }, [weaker]],
  ['owners: four principals', { ...owners, principalsPerProxy: 4 }, [weaker]],
  ['owners: four days of voting', { ...owners, windowDays: { min: 4, max: 60 } }, [weaker]],
  ['owners without a special majority', { ...owners, special: null }, ['ruleSetSpecialMissing']],
  [
    'a special majority looser than the ordinary',
    { ...owners, ordinary: ofThose(atLeast(4, 5)) },
    ['ruleSetSpecialWeaker'],
  ],
  [
    'special of those who came, ordinary of all',
    { ...owners, ordinary: ofAll(atLeast(3, 4)) },
    ['ruleSetSpecialWeaker'],
  ],
  [
    'an extraordinary notice of 6 days',
    { ...owners, extraordinaryNoticeDays: 6 },
    ['ruleSetDaysWrong'],
  ],
  [
    'an extraordinary notice longer than the usual',
    { ...owners, extraordinaryNoticeDays: 16 },
    ['ruleSetDaysWrong'],
  ],
  ['14 days of posting', { ...owners, postingDays: 14 }, ['ruleSetDaysWrong']],
  [
    'a window that ends before it begins',
    { ...owners, windowDays: { min: 20, max: 10 } },
    ['ruleSetWindowWrong'],
  ],
  [
    'binding on nothing',
    { ...owners, binding: true, legalBasis: '  ' },
    ['ruleSetLegalBasisMissing'],
  ],
  [
    'a contested strategy on nothing',
    { ...owners, participation: 'deliveredFollowMajority' },
    ['ruleSetLegalBasisMissing'],
  ],
  [
    'binding where no law knows online votes',
    { ...villagers, binding: true, legalBasis: '村规民约' },
    ['ruleSetBindingNotOfBody'],
  ],
  [
    'another participation than ballots',
    { ...villagers, participation: 'signOrLogin', legalBasis: '村规民约' },
    ['ruleSetParticipationNotOfBody'],
  ],
  ['villagers by a list', { ...villagers, basis: 'members' }, ['ruleSetBasisNotOfBody']],
  ['area of people', { ...volunteers, measure: 'areaAndHeads' }, ['ruleSetMeasureNotOfBasis']],
  [
    'a special majority elsewhere',
    { ...volunteers, special: ofThose(atLeast(3, 4)) },
    ['ruleSetSpecialNotUsed'],
  ],
  [
    'a minority that decides',
    { ...volunteers, ordinary: ofThose(atLeast(1, 3)) },
    ['ruleSetMajorityBelowHalf'],
  ],
  ['villagers: households by half', { ...villagers, quorum: moreThan(1, 2) }, [weaker]],
  ['villagers: by proxy', { ...villagers, principalsPerProxy: 1 }, [weaker]],
  [
    'collective: two thirds of those present',
    { ...collective, ordinary: ofThose(atLeast(2, 3)) },
    [weaker],
  ],
  [
    'an extraordinary meeting elsewhere',
    { ...villagers, extraordinaryNoticeDays: 7 },
    ['ruleSetExtraordinaryNotUsed'],
  ],
] satisfies [string, OwnRuleSet, string[]][])('refused: %s', (_, own, codes) => {
  expect(codesOf(own)).toEqual(codes);
});

it('one threshold is as strict as another exactly where whatever meets it meets the other', () => {
  const fractions = [1, 2, 3, 4, 5, 6].flatMap((denominator) =>
    Array.from({ length: denominator }, (_, index) => [index + 1, denominator] as const),
  );
  const thresholds = fractions.flatMap(([n, d]) => [atLeast(n, d), moreThan(n, d)]);
  const wholes = [60, 120];
  for (const own of thresholds) {
    for (const law of thresholds) {
      const follows = wholes.every((whole) =>
        Array.from({ length: whole + 1 }, (_, part) => part).every(
          (part) => !meetsThreshold(own, part, whole) || meetsThreshold(law, part, whole),
        ),
      );
      // What nothing meets follows from everything; such rules are refused on their own.
      const isPossible = meetsThreshold(own, 60, 60);
      if (isPossible) expect([own, law, isAtLeastAsStrict(own, law)]).toEqual([own, law, follows]);
    }
  }
});

it('becomes a rule set like the statutes’, with both bases and the version in its id', () => {
  const own = { ...owners, binding: true, legalBasis: '议事规则第八条' };
  const ruleSet = ruleSetOfOwn(own, 'a-b', 3);
  expect(ruleSet).toEqual({
    ...ownersAssembly,
    id: 'a-b.3',
    name: '小区议事规则',
    legalBasis: `议事规则第八条；${ownersAssembly.legalBasis}`,
  });
  expect(ruleSetOfOwn(volunteers, 'a-b', 1)).toMatchObject({
    legalEffects: ['advisory'],
    legalBasis: '本社区自订的规则“志愿者骨干会”（第 1 版）',
  });
  expect('special' in ruleSetOfOwn(volunteers, 'a-b', 1).majorities).toBe(false);
});
