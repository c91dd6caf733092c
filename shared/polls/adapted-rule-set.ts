import type { CoOwnerRule, ParticipationStrategy, RuleSet } from './rule-set';

/** What a community may settle for itself about its polls; what is left out stays as the law has it. */
export type PollSettings = {
  readonly coOwnerRule?: CoOwnerRule;
  readonly parkingVotes?: boolean;
  readonly participation?: ParticipationStrategy;
  /** Whether an extraordinary meeting of owners may be called at 7 days' notice. */
  readonly extraordinaryMeetings?: boolean;
  /** May be longer than the rule set's posting period, not shorter. */
  readonly postingDays?: number;
};

const extraordinaryNoticeDays = 7;

/**
 * The rule set as it is frozen into a community's poll. Thresholds cannot be changed this way.
 * All but the posting period is for the owners' own rules of procedure (业主大会议事规则) to settle,
 * so it leaves the other bodies untouched.
 */
export function adaptRuleSet(ruleSet: RuleSet, settings: PollSettings): RuleSet {
  const posted = {
    ...ruleSet,
    postingDays: Math.max(ruleSet.postingDays, settings.postingDays ?? 0),
  };
  if (ruleSet.body !== 'ownersAssembly') return posted;
  return {
    ...posted,
    coOwnerRule: settings.coOwnerRule ?? ruleSet.coOwnerRule,
    parkingVotes: settings.parkingVotes ?? ruleSet.parkingVotes,
    participation: settings.participation ?? ruleSet.participation,
    extraordinaryNoticeDays: settings.extraordinaryMeetings
      ? extraordinaryNoticeDays
      : ruleSet.extraordinaryNoticeDays,
  };
}
