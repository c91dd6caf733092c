import type { Tally } from './tally';

/** What came of a poll for its topic: with anything passed there is something to carry out. */
export const pollOutcome = ({ items }: Pick<Tally, 'items'>): 'passed' | 'notPassed' =>
  items.some(({ passed }) => passed) ? 'passed' : 'notPassed';

/** Validity and outcome in a few words: the first thing a result says. */
export function resultSummary({ quorumReached, items }: Pick<Tally, 'quorumReached' | 'items'>) {
  if (!quorumReached) return '没有达到法定人数，表决无效';
  const passed = items.filter((item) => item.passed).length;
  if (passed === items.length) return items.length === 1 ? '有效，通过' : '有效，全部通过';
  if (passed === 0) return items.length === 1 ? '有效，未通过' : '有效，全部未通过';
  return `有效，${passed} 项通过，${items.length - passed} 项未通过`;
}
