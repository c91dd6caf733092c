import { ownersAssembly } from './owners-assembly';
import type { Majority, RuleSet } from './rule-set';
import type { Threshold } from './thresholds';

const moreThanHalf: Threshold = { comparison: 'moreThan', numerator: 1, denominator: 2 };
const atLeastTwoThirds: Threshold = { comparison: 'atLeast', numerator: 2, denominator: 3 };
const halfOfThosePresent: Majority = { ...moreThanHalf, of: 'participants' };

/** What all meetings of villagers and residents share; no statute sets a voting window for them. */
const oneHeadOneVote = {
  measure: 'heads',
  majorities: { ordinary: halfOfThosePresent },
  participation: 'strict',
  coOwnerRule: 'firstVote',
  parkingVotes: false,
  noticeDays: 0,
  extraordinaryNoticeDays: null,
  windowDays: { min: 1, max: 60 },
  resultPublishDays: 3,
  postingDays: 15,
  proxy: { principalsPerProxy: 0, withinHousehold: false },
  // Neither committee law knows online voting, so what is voted here informs and does not bind.
  legalEffects: ['advisory'],
} as const satisfies Partial<RuleSet>;

const villageLaw = (articles: string) =>
  `《中华人民共和国村民委员会组织法》（2026年1月1日起施行）${articles}`;
const residentsLaw = (articles: string) =>
  `《中华人民共和国城市居民委员会组织法》（2026年1月1日起施行）${articles}`;

const villagersAssembly = {
  ...oneHeadOneVote,
  body: 'villagersAssembly',
  noticeDays: 10,
  legalBasis: villageLaw('第二十五条、第二十六条'),
} as const satisfies Partial<RuleSet>;

const villagerGroup = {
  ...oneHeadOneVote,
  body: 'villagerGroup',
  quorum: atLeastTwoThirds,
  legalBasis: villageLaw('第三十二条'),
} as const satisfies Partial<RuleSet>;

const residentsAssembly = {
  ...oneHeadOneVote,
  body: 'residentsAssembly',
  quorum: moreThanHalf,
  noticeDays: 10,
  legalBasis: residentsLaw('第二十六条、第二十七条'),
} as const satisfies Partial<RuleSet>;

/** Every rule set a poll can be held under, as data (rules.md §2–3): the one home of the thresholds. */
export const ruleSets = {
  ownersAssembly,
  villagersAssemblyAdults: {
    ...villagersAssembly,
    id: 'villagersAssemblyAdults',
    name: '村民会议（按年满十八周岁的村民）',
    basis: 'adults',
    quorum: moreThanHalf,
  },
  villagersAssemblyHouseholds: {
    ...villagersAssembly,
    id: 'villagersAssemblyHouseholds',
    name: '村民会议（按户代表）',
    basis: 'households',
    quorum: atLeastTwoThirds,
  },
  villagerRepsMeeting: {
    ...oneHeadOneVote,
    id: 'villagerRepsMeeting',
    name: '村民代表会议',
    body: 'villagerRepsMeeting',
    basis: 'members',
    quorum: atLeastTwoThirds,
    legalBasis: villageLaw('第二十九条、第三十条'),
  },
  villagerGroupAdults: {
    ...villagerGroup,
    id: 'villagerGroupAdults',
    name: '村民小组会议（按年满十八周岁的村民）',
    basis: 'adults',
  },
  villagerGroupHouseholds: {
    ...villagerGroup,
    id: 'villagerGroupHouseholds',
    name: '村民小组会议（按户代表）',
    basis: 'households',
  },
  residentsAssemblyAdults: {
    ...residentsAssembly,
    id: 'residentsAssemblyAdults',
    name: '居民会议（按年满十八周岁的居民）',
    basis: 'adults',
  },
  residentsAssemblyHouseholds: {
    ...residentsAssembly,
    id: 'residentsAssemblyHouseholds',
    name: '居民会议（按户代表）',
    basis: 'households',
  },
  residentRepsMeeting: {
    ...oneHeadOneVote,
    id: 'residentRepsMeeting',
    name: '居民代表会议',
    body: 'residentRepsMeeting',
    basis: 'members',
    quorum: atLeastTwoThirds,
    legalBasis: residentsLaw('第二十八条、第二十九条'),
  },
  collectiveMembers: {
    ...oneHeadOneVote,
    id: 'collectiveMembers',
    name: '农村集体经济组织成员大会',
    body: 'collectiveMembers',
    basis: 'adults',
    quorum: atLeastTwoThirds,
    majorities: { ordinary: { ...atLeastTwoThirds, of: 'wholeRoll' } },
    noticeDays: 10,
    proxy: { principalsPerProxy: null, withinHousehold: true },
    legalBasis: '《中华人民共和国农村集体经济组织法》第二十七条',
  },
} as const satisfies Record<string, RuleSet>;

export type RuleSetId = keyof typeof ruleSets;

/** The rule sets a community of this kind can choose from, the usual one first. */
export const ruleSetsByCommunityKind = {
  compound: ['ownersAssembly', 'residentsAssemblyHouseholds', 'residentsAssemblyAdults'],
  residentialCommunity: [
    'residentsAssemblyAdults',
    'residentsAssemblyHouseholds',
    'residentRepsMeeting',
    'ownersAssembly',
  ],
  village: [
    'villagersAssemblyHouseholds',
    'villagersAssemblyAdults',
    'villagerRepsMeeting',
    'villagerGroupHouseholds',
    'villagerGroupAdults',
    'collectiveMembers',
  ],
} as const satisfies Record<string, readonly RuleSetId[]>;
