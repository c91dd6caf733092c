import type { ItemTally, Tally } from '@/shared/polls/item-tally';
import type { RuleSet } from '@/shared/polls/rule-set';
import type { ShownItem } from '../../../components/ballot-paper/shown-item';

/** What the result of one item is shown from. */
export type ItemResultProps<Counted extends ItemTally = ItemTally> = {
  item: ShownItem;
  counted: Counted;
  tally: Tally;
  ruleSet: RuleSet;
};

export const titleOf = ({ options }: ShownItem, optionId: string): string =>
  options.find((option) => option.optionId === optionId)?.title ?? '';

/** "甲、乙" */
export const titlesOf = (item: ShownItem, optionIds: readonly string[]): string =>
  optionIds.map((optionId) => titleOf(item, optionId)).join('、');

/** How an option came out, as the word on its bar. */
export function placeMark(
  { winners, tied }: { winners: readonly string[]; tied: readonly string[] },
  optionId: string,
): string | undefined {
  if (winners.includes(optionId)) return '选出';
  return tied.includes(optionId) ? '并列' : undefined;
}
