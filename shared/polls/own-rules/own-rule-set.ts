import type {
  Basis,
  Body,
  CoOwnerRule,
  Majority,
  Measure,
  ParticipationStrategy,
  RuleSet,
} from '../rule-set';
import type { Threshold } from '../thresholds';
import { lawOf } from './law-of';

/** A rule set that a community writes for itself: what it may choose, as plain JSON. */
export type OwnRuleSet = {
  readonly name: string;
  readonly body: Body;
  readonly basis: Basis;
  readonly measure: Measure;
  readonly quorum: Threshold;
  readonly ordinary: Majority;
  /** Of matters that need more; owners alone have such matters. */
  readonly special: Majority | null;
  readonly participation: ParticipationStrategy;
  readonly coOwnerRule: CoOwnerRule;
  readonly noticeDays: number;
  /** null: no shorter notice for extraordinary meetings. */
  readonly extraordinaryNoticeDays: number | null;
  readonly windowDays: { readonly min: number; readonly max: number };
  readonly postingDays: number;
  /** 0: nobody may vote for another person. */
  readonly principalsPerProxy: number;
  /** The community's own rules, e.g. its rules of procedure; empty where nothing rests on them. */
  readonly legalBasis: string;
  /** Whether polls under it may bind. */
  readonly binding: boolean;
};

/** Texts in UTF-16 units of the trimmed text, times in days. */
export const ownRuleSetLimits = {
  name: { min: 2, max: 30 },
  legalBasis: { min: 0, max: 500 },
  noticeDays: { min: 0, max: 60 },
  /** Where local rules allow a shorter notice it is 7 days (rules.md §2). */
  extraordinaryNoticeDays: { min: 7, max: 60 },
  windowDays: { min: 1, max: 60 },
  /** Results stay posted for 15 days at least. */
  postingDays: { min: 15, max: 60 },
  principalsPerProxy: { min: 0, max: 10 },
  /** In use at the same time in one community. */
  ruleSets: 30,
} as const;

const resultPublishDays = 3;

/**
 * An own rule set as polls are held under it. Its id names the version, so that a draft never comes
 * under a newer one that its authors have not read. What the statute says of the body stands beside
 * the community's own basis.
 */
export function ruleSetOfOwn(own: OwnRuleSet, id: string, version: number): RuleSet {
  const law = lawOf(own.body, own.basis);
  const { ordinary, special, principalsPerProxy } = own;
  const bases = [own.legalBasis, law?.legalBasis ?? ''].filter((text) => text !== '');
  return {
    id: `${id}.${version}`,
    name: own.name,
    body: own.body,
    basis: own.basis,
    measure: own.measure,
    quorum: own.quorum,
    majorities: special === null ? { ordinary } : { ordinary, special },
    participation: own.participation,
    coOwnerRule: own.coOwnerRule,
    parkingVotes: false,
    noticeDays: own.noticeDays,
    extraordinaryNoticeDays: own.extraordinaryNoticeDays,
    windowDays: own.windowDays,
    resultPublishDays,
    postingDays: own.postingDays,
    proxy: { principalsPerProxy, withinHousehold: law?.proxy.withinHousehold ?? false },
    legalBasis: bases.join('；') || `本社区自订的规则“${own.name}”（第 ${version} 版）`,
    legalEffects: own.binding ? ['advisory', 'binding'] : ['advisory'],
  };
}

/** Whether two ids name the same own rule set, of whatever version. */
export const isSameOwnRuleSet = (id: string, other: string): boolean =>
  id.includes('.') && id.split('.')[0] === other.split('.')[0];
