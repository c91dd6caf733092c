/** What is remembered from run to run about how many groups there are. */
export interface GroupCountMemory {
  /** How many groups are shown. */
  shown: number;
  /** How many the last run found best, and in how many runs in a row. */
  candidate: number;
  wins: number;
}

const mostGroups = 5;
const dotsPerFurtherGroup = 12;
/** A new number of groups has to win so often in a row, or groups would come and go with each vote. */
const winsToChange = 4;

/** Groups are looked for from 2 up to this many (methods.md §2, step 5); fewer than 2: none to tell apart. */
export function mostGroupsOf(dots: number): number {
  return Math.min(dots, mostGroups, 2 + Math.floor(dots / dotsPerFurtherGroup));
}

/**
 * The number of groups to show: the best of this run (largest silhouette; the fewer of equal ones)
 * once it won four runs in a row; until then the number shown so far, where that is still possible.
 *
 * @param silhouettes by number of groups.
 */
export function nextGroupCount(
  silhouettes: ReadonlyMap<number, number>,
  memory: GroupCountMemory | null,
): GroupCountMemory {
  let candidate = 0;
  for (const [count, silhouette] of silhouettes) {
    if (candidate === 0 || silhouette > (silhouettes.get(candidate) ?? 0)) candidate = count;
  }
  if (!memory || !silhouettes.has(memory.shown)) return { shown: candidate, candidate, wins: 1 };
  const wins = memory.candidate === candidate ? memory.wins + 1 : 1;
  return { shown: wins >= winsToChange ? candidate : memory.shown, candidate, wins };
}
