import type { Paragraph } from '@/shared/texts/text-content';
import type { ClauseNumber } from './clause-label';

/** The numbers clauses were ever given, also those that were taken out since, by paragraph. */
export type GivenNumbers = ReadonlyMap<string, ClauseNumber>;

/**
 * The number of every clause of a text, in its order, the ones given before and the ones new clauses
 * will get: a number once given stays with its clause wherever it moves and is never given again
 * (rules.md §3, as the Legislation Law's practice of 第五条之一). A new clause behind all that were
 * numbered takes the next number; one put in between takes the next addition of the clause it stands
 * behind, or, at the very beginning, of the one it stands before.
 */
export function clauseNumbers(
  paragraphs: readonly Paragraph[],
  given: GivenNumbers,
): Map<string, ClauseNumber> {
  const clauses = paragraphs.filter(({ kind }) => kind === 'clause');
  const lastKnown = clauses.findLastIndex(({ paragraphId }) => given.has(paragraphId));
  const next = new NextNumbers(given);
  const numbers = new Map<string, ClauseNumber>();
  let behind = clauses.map(({ paragraphId }) => given.get(paragraphId)).find((known) => known);
  clauses.forEach(({ paragraphId }, at) => {
    const known = given.get(paragraphId);
    if (known) behind = known;
    const number = known ?? (behind && at < lastKnown ? next.addition(behind) : next.number());
    numbers.set(paragraphId, number);
  });
  return numbers;
}

class NextNumbers {
  private last = 0;
  private readonly lastAdditions = new Map<number, number>();

  constructor(given: GivenNumbers) {
    for (const { number, addition } of given.values()) {
      this.last = Math.max(this.last, number);
      this.lastAdditions.set(number, Math.max(this.lastAdditions.get(number) ?? 0, addition));
    }
  }

  number(): ClauseNumber {
    this.last += 1;
    return { number: this.last, addition: 0 };
  }

  addition({ number }: ClauseNumber): ClauseNumber {
    const addition = (this.lastAdditions.get(number) ?? 0) + 1;
    this.lastAdditions.set(number, addition);
    return { number, addition };
  }
}
