import { areaText } from '@/shared/area-text';
import { headsText } from '@/shared/polls/counted-words';
import type { Totals } from '@/shared/polls/decision';
import { shareWords } from '@/shared/polls/explain-rule-set';
import type { RuleSet } from '@/shared/polls/rule-set';
import type { Threshold } from '@/shared/polls/thresholds';
import type { ChartThreshold } from '@/src/ui/chart/chart-words';

/** "83 人" or "8123.45 平方米". */
export const countText = (
  ruleSet: Pick<RuleSet, 'basis' | 'measure'>,
  counted: keyof Totals,
  count: number,
): string => (counted === 'heads' ? headsText(ruleSet, count) : areaText(count));

/** “至少三分之二”, “超过一半”: as the rule and the certificate say it. */
export const askedWords = (threshold: Threshold): string =>
  `${threshold.comparison === 'atLeast' ? '至少' : '超过'}${shareWords(threshold)}`;

/** Where enough begins, as a line in a chart. The line is a picture; the comparison was exact. */
export const chartThreshold = (threshold: Threshold, whole: number): ChartThreshold => ({
  value: Math.ceil((whole * threshold.numerator) / threshold.denominator),
  text: `竖线是要求：${askedWords(threshold)}`,
});
