import { areaText } from '@/shared/area-text';
import type { Totals } from './decision';
import type { MajorityKind, RuleSet } from './rule-set';

type Counting = Pick<RuleSet, 'basis' | 'measure'>;

/** "83 人", "83 户" from a number of voters. */
export const headsText = ({ basis }: Counting, heads: number): string =>
  `${heads} ${basis === 'households' ? '户' : '人'}`;

/** What was counted of someone: heads, and area where it is measured. */
export const totalsText = (counting: Counting, { heads, areaHundredths }: Totals): string =>
  counting.measure === 'heads'
    ? headsText(counting, heads)
    : `${headsText(counting, heads)}、${areaText(areaHundredths)}`;

/** The two kinds of matters, as the ballot paper names them. */
export const majorityNames: Readonly<Record<MajorityKind, string>> = {
  ordinary: '一般事项',
  special: '重大事项',
};
