import { totalsText } from './counted-words';
import { type ItemTally, outcomes, type Tally } from './item-tally';
import type { RuleSet } from './rule-set';

type Counting = Pick<RuleSet, 'basis' | 'measure'>;

/**
 * What a recount changed, a sentence each, for everybody to read beside its reason. Items are in the
 * order of the ballot paper in both results.
 */
export function resultChanges(counting: Counting, before: Tally, after: Tally): string[] {
  const changes = [
    ...participationChange(counting, before, after),
    ...after.items.flatMap((item, index) => itemChange(before.items[index], item, index + 1)),
  ];
  return changes.length > 0 ? changes : ['票数和结果都没有变化。'];
}

function participationChange(counting: Counting, before: Tally, after: Tally): string[] {
  const [was, is] = [before, after].map(({ participating }) => totalsText(counting, participating));
  const changes = was === is ? [] : [`参与表决由 ${was} 变为 ${is}。`];
  if (before.quorumReached === after.quorumReached) return changes;
  return [...changes, after.quorumReached ? '变为达到法定人数。' : '变为没有达到法定人数。'];
}

function itemChange(was: ItemTally | undefined, is: ItemTally, position: number): string[] {
  if (was === undefined || JSON.stringify(was) === JSON.stringify(is)) return [];
  if (was.outcome !== is.outcome) {
    return [`第 ${position} 项由“${outcomes[was.outcome]}”变为“${outcomes[is.outcome]}”。`];
  }
  return chosenIn(was) === chosenIn(is)
    ? [`第 ${position} 项票数有变化，结果仍是“${outcomes[is.outcome]}”。`]
    : [`第 ${position} 项选出的和上次不同，请看新的结果。`];
}

/** Who or what was chosen, whatever their order. */
function chosenIn(item: ItemTally): string {
  if (item.kind === 'budget') return ids(item.funded.map(({ optionId }) => optionId));
  return 'winners' in item ? ids(item.winners) : '';
}

const ids = (optionIds: readonly string[]): string => [...optionIds].sort().join();
