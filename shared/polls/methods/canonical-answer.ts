import type { Answer, Answers } from './ballot-item';

/**
 * The one form of an answer among those that say the same: lists whose order means nothing are
 * sorted by code unit, scores of 0 are left out. Equal answers become equal texts as canonical JSON
 * (RFC 8785), so that a ballot's commitment can be computed again and equal ballots be grouped.
 */
export function canonicalAnswer(answer: Answer): Answer {
  if (typeof answer === 'string') return answer;
  if ('option' in answer) return { option: answer.option };
  if ('options' in answer) return { options: sorted(answer.options) };
  if ('ranking' in answer) return { ranking: answer.ranking.map(sorted) };
  return {
    scores: Object.fromEntries(
      Object.entries(answer.scores)
        .filter(([, score]) => score !== 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

/** All answers of a ballot in canonical form, by item id in sorted order. */
export const canonicalAnswers = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([itemId, answer]) => [itemId, canonicalAnswer(answer)]),
  );

// Without a locale: the same on every phone.
const sorted = (ids: readonly string[]): string[] => [...ids].sort();
