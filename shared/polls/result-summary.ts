import { type Outcome, outcomes, type Tally } from './item-tally';

/** What came of a poll for its topic: with anything passed there is something to carry out. */
export const pollOutcome = ({ items }: Pick<Tally, 'items'>): 'passed' | 'notPassed' =>
  items.some(({ passed }) => passed) ? 'passed' : 'notPassed';

/** Validity and outcome in a few words: the first thing a result says. */
export function resultSummary({ quorumReached, items }: Pick<Tally, 'quorumReached' | 'items'>) {
  if (!quorumReached) return '没有达到法定人数，表决无效';
  const inOrder = Object.keys(outcomes) as Outcome[];
  const counted = inOrder.flatMap((outcome) => {
    const count = items.filter((item) => item.outcome === outcome).length;
    return count === 0 ? [] : [{ word: outcomes[outcome], count }];
  });
  const [only] = counted;
  if (counted.length === 1 && only) {
    return items.length === 1 ? `有效，${only.word}` : `有效，全部${only.word}`;
  }
  return ['有效', ...counted.map(({ word, count }) => `${count} 项${word}`)].join('，');
}
