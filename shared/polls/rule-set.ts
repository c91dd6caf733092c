import type { Threshold } from './thresholds';

/** The bodies that decide (rules.md §2–3), with the names residents know. */
export const bodies = {
  ownersAssembly: '业主大会',
  villagersAssembly: '村民会议',
  villagerRepsMeeting: '村民代表会议',
  villagerGroup: '村民小组会议',
  residentsAssembly: '居民会议',
  residentRepsMeeting: '居民代表会议',
  collectiveMembers: '农村集体经济组织成员大会',
  /** A meeting no statute knows: it gives advice. */
  otherMeeting: '社区自定的会议',
} as const;

export type Body = keyof typeof bodies;

/** Whose votes are counted: owners by unit, everyone of full age, one per household, or a list of members. */
export type Basis = 'units' | 'adults' | 'households' | 'members';

/** Which totals must meet a threshold. */
export type Measure = 'heads' | 'areaAndHeads';

export type MajorityKind = 'ordinary' | 'special';

/** A threshold for votes in favour, of those taking part or of everyone on the roll. */
export type Majority = Threshold & { readonly of: 'participants' | 'wholeRoll' };

/** Who counts as having taken part; see `participation.ts`. */
export type ParticipationStrategy = 'strict' | 'signOrLogin' | 'deliveredFollowMajority';

/** How co-owners (or the adults of one household) share their one ballot; see `who-may-vote.ts`. */
export type CoOwnerRule = 'representative' | 'firstVote';

/** 意向征询 or 有法律效力的表决. */
export type LegalEffect = 'advisory' | 'binding';

/**
 * The rule a poll is held under. Plain JSON: a copy is frozen into the poll when it is announced,
 * so a later change of law or settings never touches a running poll. Days are calendar days in
 * Asia/Shanghai, except the window, which is counted in full 24 hours.
 */
export type RuleSet = {
  readonly id: string;
  readonly name: string;
  readonly body: Body;
  readonly basis: Basis;
  readonly measure: Measure;
  readonly quorum: Threshold;
  readonly majorities: { readonly ordinary: Majority; readonly special?: Majority };
  readonly participation: ParticipationStrategy;
  readonly coOwnerRule: CoOwnerRule;
  readonly parkingVotes: boolean;
  /** 0: the law names no notice period. */
  readonly noticeDays: number;
  /** null: there is no shorter notice for extraordinary meetings here. */
  readonly extraordinaryNoticeDays: number | null;
  readonly windowDays: { readonly min: number; readonly max: number };
  readonly resultPublishDays: number;
  readonly postingDays: number;
  /** `principalsPerProxy` 0: nobody may vote for another person; null: the law names no limit. */
  readonly proxy: { readonly principalsPerProxy: number | null; readonly withinHousehold: boolean };
  readonly legalBasis: string;
  readonly legalEffects: readonly LegalEffect[];
};
