import type { OwnRuleSet } from '@/shared/polls/own-rules/own-rule-set';

/** A rule of owners that asks for as much as the Civil Code does; changed where a test says so. */
export const anOwnRuleSet = (changes: Partial<OwnRuleSet> = {}): OwnRuleSet => ({
  name: '锦绣花园议事规则',
  body: 'ownersAssembly',
  basis: 'units',
  measure: 'areaAndHeads',
  quorum: { comparison: 'atLeast', numerator: 2, denominator: 3 },
  ordinary: { comparison: 'moreThan', numerator: 1, denominator: 2, of: 'participants' },
  special: { comparison: 'atLeast', numerator: 3, denominator: 4, of: 'participants' },
  participation: 'strict',
  coOwnerRule: 'firstVote',
  noticeDays: 15,
  extraordinaryNoticeDays: null,
  windowDays: { min: 5, max: 60 },
  postingDays: 15,
  principalsPerProxy: 3,
  legalBasis: '',
  binding: false,
  ...changes,
});

/** A meeting no statute knows, of those on a list, by heads. */
export const aListMeeting = (changes: Partial<OwnRuleSet> = {}): OwnRuleSet =>
  anOwnRuleSet({
    name: '楼组长会议',
    body: 'otherMeeting',
    basis: 'members',
    measure: 'heads',
    quorum: { comparison: 'moreThan', numerator: 1, denominator: 2 },
    special: null,
    noticeDays: 0,
    windowDays: { min: 1, max: 30 },
    principalsPerProxy: 0,
    ...changes,
  });
