import { isChoice } from './choices';
import type { PollRefusal } from './refusals';

/**
 * What is wrong with the choices someone is about to cast; empty when nothing is. Cast on a screen,
 * every item needs an explicit choice (弃权 is one), so that nobody abstains by overlooking an item.
 */
export function ballotProblems(
  items: readonly { readonly itemId: string }[],
  chosen: Readonly<Record<string, string>>,
): PollRefusal[] {
  const itemIds = items.map(({ itemId }) => itemId);
  const given = new Map(Object.entries(chosen));
  const missing = itemIds.filter((itemId) => !given.has(itemId));
  const problems: PollRefusal[] = [];
  for (const [itemId, choice] of given) {
    if (!itemIds.includes(itemId))
      problems.push({ code: 'ballotItemUnknown', details: { itemId } });
    else if (!isChoice(choice)) problems.push({ code: 'choiceUnknown', details: { itemId } });
  }
  if (missing.length > 0) problems.push({ code: 'choiceMissing', details: { itemIds: missing } });
  return problems;
}
