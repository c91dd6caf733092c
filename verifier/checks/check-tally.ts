import { countPoll } from '../counting/count-poll';
import { canonicalText } from '../hashing/canonical-text';
import type { Bulletin } from '../reading/read-bulletin';
import type { ReadBallot } from './check-answers';
import { type Finding, findingsOf } from './finding';
import { firstDifference } from './first-difference';

/** That the published result is what counting the ballots again gives, item by item. */
export function checkTally(bulletin: Bulletin, ballots: readonly ReadBallot[]): Finding[] {
  const recount = countPoll(bulletin, ballots);
  if (!recount) {
    return findingsOf('tally', ['规则里没有这个事项要求的多数。']);
  }
  const { items: published, ...turnout } = asObject(bulletin.tally);
  const publishedItems: readonly unknown[] = Array.isArray(published) ? published : [];
  const turnoutDifference = firstDifference(turnout, recount.turnout);
  const faults = bulletin.poll.items.map(({ title }, at) => {
    const one = asObject(publishedItems[at]);
    const again = asObject(recount.items[at]);
    const heading = `第 ${at + 1} 项“${title}”`;
    const differs = firstDifference(withoutOutcome(one), withoutOutcome(again));
    return {
      tally: differs ? [`${heading}：${differs}`] : [],
      outcome:
        canonicalText(one.outcome ?? null) === canonicalText(again.outcome)
          ? []
          : [`${heading}：公布的结论是“${one.outcome}”，重算是“${again.outcome}”。`],
    };
  });
  const surplus = publishedItems.length === recount.items.length ? [] : ['事项的数目不对。'];
  return [
    ...findingsOf('turnout', turnoutDifference ? [turnoutDifference] : []),
    ...findingsOf('tally', [...faults.flatMap(({ tally }) => tally), ...surplus]),
    ...findingsOf(
      'outcome',
      faults.flatMap(({ outcome }) => outcome),
    ),
  ];
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const withoutOutcome = ({ outcome: _, ...rest }: Record<string, unknown>) => rest;
