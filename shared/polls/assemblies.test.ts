import { adaptRuleSet } from './adapted-rule-set';
import { ruleSets, ruleSetsByCommunityKind } from './assemblies';
import { explainRuleSet } from './explain-rule-set';
import { majorityForMatter, type OwnersMatter } from './owners-matters';
import { bodies, type RuleSet } from './rule-set';
import { largestTerm } from './thresholds';

const all = Object.entries<RuleSet>(ruleSets);
const owners: RuleSet = ruleSets.ownersAssembly;

describe('rule sets', () => {
  it.each(all)(
    '%s can be frozen into a poll as JSON and stands under its own id',
    (id, ruleSet) => {
      expect(JSON.parse(JSON.stringify(ruleSet))).toEqual(ruleSet);
      expect(ruleSet.id).toBe(id);
      expect(ruleSet.legalBasis).toMatch(/《.+》.*第.+条/);
    },
  );

  it.each(all)('%s has thresholds small enough to stay exact', (_id, { quorum, majorities }) => {
    for (const { numerator, denominator } of [quorum, ...Object.values(majorities)]) {
      expect(numerator).toBeLessThan(denominator);
      expect(denominator).toBeLessThanOrEqual(largestTerm);
    }
  });

  it('cover every body a statute knows, and every one is offered to some kind of community', () => {
    const { otherMeeting: _, ...lawful } = bodies;
    expect(new Set(all.map(([, { body }]) => body))).toEqual(new Set(Object.keys(lawful)));
    expect(new Set(Object.values(ruleSetsByCommunityKind).flat())).toEqual(
      new Set(Object.keys(ruleSets)),
    );
  });

  it.each([
    ['ownersAssembly', 15],
    ['villagersAssemblyAdults', 10],
    ['villagersAssemblyHouseholds', 10],
    ['residentsAssemblyAdults', 10],
    ['collectiveMembers', 10],
  ] as const)('%s is called %i days ahead', (id, days) => {
    expect(ruleSets[id].noticeDays).toBe(days);
  });

  it('only owners vote by area, have special matters and can bind through a screen', () => {
    for (const [, ruleSet] of all.filter(([id]) => id !== 'ownersAssembly')) {
      expect(ruleSet.measure).toBe('heads');
      expect(ruleSet.majorities.special).toBeUndefined();
      expect(ruleSet.legalEffects).toEqual(['advisory']);
    }
    expect(owners.legalEffects).toEqual(['advisory', 'binding']);
  });
});

describe('a community’s own settings', () => {
  it('owners settle who casts for co-owners, parking, participation and extraordinary notice', () => {
    const adapted = adaptRuleSet(owners, {
      coOwnerRule: 'representative',
      parkingVotes: true,
      participation: 'signOrLogin',
      extraordinaryMeetings: true,
    });
    expect(adapted).toEqual({
      ...owners,
      coOwnerRule: 'representative',
      parkingVotes: true,
      participation: 'signOrLogin',
      extraordinaryNoticeDays: 7,
    });
  });

  it('never touch the law of other bodies', () => {
    const villagers = ruleSets.villagersAssemblyHouseholds;
    const settings = { participation: 'deliveredFollowMajority', parkingVotes: true } as const;
    expect(adaptRuleSet(villagers, settings)).toEqual(villagers);
  });

  it('may post a result for longer than the law asks, not for shorter', () => {
    expect(adaptRuleSet(owners, { postingDays: 30 }).postingDays).toBe(30);
    expect(adaptRuleSet(owners, { postingDays: 3 }).postingDays).toBe(15);
  });
});

describe('matters of Civil Code art. 278', () => {
  it.each<[OwnersMatter, 'ordinary' | 'special']>([
    ['rulesOfProcedure', 'ordinary'],
    ['covenant', 'ordinary'],
    ['committee', 'ordinary'],
    ['propertyManager', 'ordinary'],
    ['maintenanceFundsUse', 'ordinary'],
    ['maintenanceFundsRaising', 'special'],
    ['rebuilding', 'special'],
    ['commonParts', 'special'],
    ['otherMatter', 'ordinary'],
  ])('%s needs the %s majority', (matter, majority) => {
    expect(majorityForMatter(matter)).toBe(majority);
  });

  it('other bodies decide by their ordinary majority', () => {
    expect(majorityForMatter(null)).toBe('ordinary');
  });
});

describe('a rule set in plain words', () => {
  const answersOf = (ruleSet: RuleSet) =>
    explainRuleSet(ruleSet)
      .map(({ answer }) => answer)
      .join('\n');

  it('owners: both measures, both majorities, and which side of the number counts', () => {
    const text = answersOf(owners);
    expect(text).toContain('专有部分面积要达到三分之二（正好三分之二也算），人数也要');
    expect(text).toContain('都要超过一半（正好一半不算），按参加表决的业主计算');
    expect(text).toContain('都要达到四分之三（正好四分之三也算）');
    expect(text).toContain('筹集建筑物及其附属设施的维修资金');
    expect(text).toContain('车位不计入面积');
    expect(text).toContain('至少提前 15 天公告；投票时间 5 到 60 天');
  });

  it('members of the collective: two thirds of everyone, not of those present', () => {
    expect(answersOf(ruleSets.collectiveMembers)).toContain(
      '赞成的票数要达到三分之二（正好三分之二也算），按名册上的全体票数计算',
    );
  });

  it('follow the settings: the label of a contested way of counting stands in it', () => {
    const adapted = adaptRuleSet(owners, {
      participation: 'deliveredFollowMajority',
      parkingVotes: true,
      coOwnerRule: 'representative',
      extraordinaryMeetings: true,
    });
    const text = answersOf(adapted);
    expect(text).toContain('这种算法在诉讼中存在争议');
    expect(text).toContain('车位计入面积');
    expect(text).toContain('先商定一位代表');
    expect(text).toContain('（临时会议 7 天）');
  });

  it.each(all)('%s is explained completely', (_id, ruleSet) => {
    expect(explainRuleSet(ruleSet)).toHaveLength(8);
    expect(answersOf(ruleSet)).not.toMatch(/undefined|null|NaN/);
  });
});
