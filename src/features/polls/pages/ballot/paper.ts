import type { Answer, Answers } from '@/shared/polls/methods/ballot-item';
import { canonicalAnswers } from '@/shared/polls/methods/canonical-answer';
import { answerCheck } from '@/shared/polls/methods/check-answer';
import { drawnOrder } from '@/shared/polls/methods/option-order';
import { refusalSentence } from '@/shared/polls/refusal-sentence';
import type { ShownItem } from '../../components/ballot-paper/shown-item';
import type { MyVoter, PollDetail } from '../../poll-types';

/** What was answered so far; null or nothing where there is no answer yet. */
export type Given = Readonly<Record<string, Answer | null | undefined>>;

/** The items of a poll as this voter sees them: options by lot stand in the voter's own order. */
export const paperOf = ({ items }: PollDetail, { voterId }: MyVoter): ShownItem[] =>
  items.map((item) =>
    item.optionOrder === 'byLot'
      ? { ...item, options: drawnOrder(item.options, voterId, item.itemId) }
      : item,
  );

/** Why an answer cannot stand yet, as the voter reads it; null when it can. `place` counts from 0. */
export function whyUnfinished(
  item: ShownItem,
  place: number,
  answer: Answer | null | undefined,
): string | null {
  if (answer === null || answer === undefined) return '';
  const problem = answerCheck(item, place + 1)(answer);
  return problem && refusalSentence(problem);
}

/** The first item without a whole answer; the review behind the last when there is none. */
export function firstUnfinished(items: readonly ShownItem[], given: Given): number {
  const place = items.findIndex((item, at) => whyUnfinished(item, at, given[item.itemId]) !== null);
  return place < 0 ? items.length : place;
}

/** What can be cast; null while an item has no whole answer. */
export function finishedAnswers(items: readonly ShownItem[], given: Given): Answers | null {
  if (firstUnfinished(items, given) < items.length) return null;
  const answers = items.flatMap(({ itemId }) => {
    const answer = given[itemId];
    return answer ? [[itemId, answer] as const] : [];
  });
  return Object.fromEntries(answers);
}

/** Whether two ballots say the same, in whatever order it was tapped. */
export const isSameBallot = (a: Answers, b: Answers): boolean =>
  JSON.stringify(canonicalAnswers(a)) === JSON.stringify(canonicalAnswers(b));
