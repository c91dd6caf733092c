import type { Answers } from './methods/ballot-item';
import { answerCheck, type PaperItem } from './methods/check-answer';
import type { PollRefusal } from './refusals';

/**
 * What is wrong with the answers someone is about to cast; empty when nothing is. Cast on a screen,
 * every item needs an explicit answer (弃权 is one), so that nobody abstains by overlooking an item.
 * Refuses ballotItemUnknown, answerMissing, and what `answerCheck` refuses.
 */
export function ballotProblems(items: readonly PaperItem[], answers: Answers): PollRefusal[] {
  const given = new Map(Object.entries(answers));
  const itemIds = items.map(({ itemId }) => itemId);
  const problems = [...given.keys()]
    .filter((itemId) => !itemIds.includes(itemId))
    .map((itemId): PollRefusal => ({ code: 'ballotItemUnknown', details: { itemId } }));
  items.forEach((item, index) => {
    const answer = given.get(item.itemId);
    const problem = answer && answerCheck(item, index + 1)(answer);
    if (problem) problems.push(problem);
  });
  const missing = itemIds.filter((itemId) => !given.has(itemId));
  if (missing.length > 0) problems.push({ code: 'answerMissing', details: { itemIds: missing } });
  return problems;
}
