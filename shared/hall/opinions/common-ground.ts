import { groupInformedConsensus } from './consensus';
import type { VoteCounts } from './vote-counts';
import { shareTest, significant, smoothedShare } from './vote-statistics';

const mostShown = 5;
/** Groups differ on a statement where their shares of agreement lie so far apart. */
const clearlyApart = 0.3;

type Side = 'agrees' | 'disagrees';

/**
 * Statements that every single group, however small, is of one mind about: more than half of each,
 * and by no chance of all together. In the order of group-informed consensus (methods.md §2, step 7;
 * for rejection the same product over disagreement), at most 5.
 *
 * @param statements those that may be shown
 */
export function commonGround(
  groups: readonly VoteCounts[],
  all: VoteCounts,
  statements: readonly number[],
  side: Side,
): number[] {
  const asked = groups.map((group) => ({ ...group, agrees: group[side] }));
  const consensus = groupInformedConsensus(asked, all.seen.length);
  const strength = (statement: number) => consensus[statement] ?? 0;
  return statements
    .filter(
      (statement) =>
        shareTest(all[side][statement] ?? 0, all.seen[statement] ?? 0) > significant &&
        groups.every((group) => shareIn(group, statement, side) > 0.5),
    )
    .sort((one, other) => strength(other) - strength(one) || one - other)
    .slice(0, mostShown);
}

/** The statements on which groups differ most, at most 5: the largest distance between two shares of agreement. */
export function largestDifferences(
  groups: readonly VoteCounts[],
  statements: readonly number[],
): number[] {
  const distance = (statement: number) => {
    const shares = groups.map((group) => shareIn(group, statement, 'agrees'));
    return Math.max(...shares) - Math.min(...shares);
  };
  if (groups.length < 2) return [];
  return statements
    .filter((statement) => distance(statement) >= clearlyApart)
    .sort((one, other) => distance(other) - distance(one) || one - other)
    .slice(0, mostShown);
}

const shareIn = (group: VoteCounts, statement: number, side: Side) =>
  smoothedShare(group[side][statement] ?? 0, group.seen[statement] ?? 0);
