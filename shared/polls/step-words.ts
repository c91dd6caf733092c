import { areaText } from '@/shared/area-text';
import { headsText } from './counted-words';
import type { DecisionStep } from './decision-steps';
import { shareWords } from './explain-rule-set';
import type { RuleSet } from './rule-set';

/** One comparison of a result, so that anybody can do it again with a pencil. */
export type StepWords = {
  /** What is compared: 参加表决的面积. */
  readonly name: string;
  /** "8123.45 平方米" of "12000.00 平方米". */
  readonly part: string;
  readonly whole: string;
  /** 达到三分之二 or 超过一半. */
  readonly asked: string;
  readonly met: string;
};

/**
 * A step of the decision in words. `of` says what the part is taken of: the roll, or those who took
 * part.
 */
export function stepWords(
  counting: Pick<RuleSet, 'basis' | 'measure' | 'majorities'>,
  { asks, counted, part, whole, threshold, met }: DecisionStep,
): StepWords {
  const amount = (value: number) =>
    counted === 'areaHundredths' ? areaText(value) : headsText(counting, value);
  const measured = counted === 'areaHundredths' ? '面积' : '人数';
  return {
    name: `${asks === 'quorum' ? '参加表决的' : '赞成的'}${measured}`,
    part: amount(part),
    whole: amount(whole),
    asked: `${threshold.comparison === 'atLeast' ? '达到' : '超过'}${shareWords(threshold)}`,
    met: met ? '够' : '不够',
  };
}
