import type { RuleSet } from './rule-set';

/**
 * 业主大会: Civil Code art. 278 (participation and decision, by area and by heads), Judicial
 * Interpretation on condominium ownership arts. 8–9 (what area and heads are). 以上 includes the
 * number, 过半数 does not.
 */
export const ownersAssembly: RuleSet = {
  id: 'ownersAssembly',
  name: '业主大会',
  body: 'ownersAssembly',
  basis: 'units',
  measure: 'areaAndHeads',
  quorum: { comparison: 'atLeast', numerator: 2, denominator: 3 },
  majorities: {
    ordinary: { comparison: 'moreThan', numerator: 1, denominator: 2, of: 'participants' },
    special: { comparison: 'atLeast', numerator: 3, denominator: 4, of: 'participants' },
  },
  participation: 'strict',
  coOwnerRule: 'firstVote',
  parkingVotes: false,
  noticeDays: 15,
  extraordinaryNoticeDays: null,
  windowDays: { min: 5, max: 60 },
  resultPublishDays: 3,
  postingDays: 15,
  proxy: { principalsPerProxy: 3, withinHousehold: false },
  legalBasis:
    '《中华人民共和国民法典》第二百七十七条至第二百八十条；《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》第八条、第九条',
  legalEffects: ['advisory', 'binding'],
};
