import type { Totals } from '@/shared/polls/decision';
import type { RuleSet } from '@/shared/polls/rule-set';

/** What a total is of: 面积, and 人数 or 户数. */
export const countedNames = ({ basis }: Pick<RuleSet, 'basis'>): Record<keyof Totals, string> => ({
  areaHundredths: '面积',
  heads: basis === 'households' ? '户数' : '人数',
});
