import { seededRandom } from '../opinions/seeded-random';
import { priority } from '../opinions/statement-priority';

/** Something to draw: its place in the topic and how urgently it should be shown. */
export interface Drawable {
  readonly id: string;
  readonly position: number;
}

/** Of a statement the grouping has not seen yet: nobody voted on it, it points nowhere. */
const priorityOfUnseen = priority(0, 0, 0, 0);

/**
 * The next cards for one person, drawn without replacement in proportion to their priority (methods.md
 * §2, step 8): the largest u^(1/priority) come first (Efraimidis & Spirakis 2006). `seed` is the person's
 * own, spread over all 32 bits, and u the statement's own number in its sequence, so that the order stays the same when the page
 * is loaded again, and what one phone holds ahead is what another would be given.
 */
export function drawCards<S extends Drawable>(
  unvoted: readonly S[],
  priorities: ReadonlyMap<string, number>,
  seed: number,
  count: number,
): S[] {
  const numbers = numbersUpTo(Math.max(-1, ...unvoted.map(({ position }) => position)), seed);
  return unvoted
    .map((statement) => ({
      statement,
      // Logarithm of u^(1/priority): the same order without running out of digits.
      key:
        Math.log(numbers[statement.position] ?? 0) /
        (priorities.get(statement.id) ?? priorityOfUnseen),
    }))
    .sort((a, b) => b.key - a.key || a.statement.position - b.statement.position)
    .slice(0, count)
    .map(({ statement }) => statement);
}

function numbersUpTo(lastPosition: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: lastPosition + 1 }, () => random());
}
