import { type Instant, millisecondsOf, shanghaiTimeText } from '@/shared/shanghai-time';
import type { Totals } from './decision';
import type { MajorityKind, RuleSet } from './rule-set';

type Counting = Pick<RuleSet, 'basis' | 'measure'>;

/** "8123.45 平方米" from an area in 0.01 m²; exact, because it is only cut into digits. */
export function areaText(hundredths: number): string {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)} 平方米`;
}

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

/** "2027年1月2日": the last day of a posting period that ends at this instant. */
export const lastPostedDay = (postedUntil: Instant): string =>
  shanghaiTimeText(new Date(millisecondsOf(postedUntil) - 1)).split(' ')[0] ?? '';
