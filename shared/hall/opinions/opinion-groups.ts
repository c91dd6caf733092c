import { type GroupCountMemory, mostGroupsOf, nextGroupCount } from './group-count';
import type { Random } from './seeded-random';
import { weightedSilhouette } from './silhouette';
import type { SlicedWork } from './sliced-work';
import { type WeightedPoints, weightedKMeans } from './weighted-k-means';

/** The dots are few: many starts cost little and find the same groups whatever was drawn. */
const restarts = 20;

export interface DotGroups {
  groupCount: number;
  /** The group of each dot. */
  groupOf: Uint8Array;
  memory: GroupCountMemory | null;
}

/**
 * Puts the dots into groups of opinion (methods.md §2, step 5). Without two dots apart there are no
 * groups to tell apart: all stand in one.
 *
 * @param fixedCount exactly so many groups, whatever tells them apart best (tests against published groupings).
 */
export function* groupDots(
  dots: WeightedPoints,
  memory: GroupCountMemory | null,
  fixedCount: number | null,
  random: Random,
): SlicedWork<DotGroups> {
  const most = mostGroupsOf(dots.x.length);
  if (most < 2) {
    return { groupCount: most, groupOf: new Uint8Array(dots.x.length), memory: null };
  }
  const counts = fixedCount === null ? fromTwoTo(most) : [Math.min(fixedCount, dots.x.length)];
  const groupings = new Map<number, Uint8Array>();
  const silhouettes = new Map<number, number>();
  for (const count of counts) {
    const { centres, clusterOf } = yield* weightedKMeans(dots, count, restarts, random);
    const found = centres.x.length;
    groupings.set(found, clusterOf);
    silhouettes.set(found, weightedSilhouette(dots, clusterOf, found));
    yield;
  }
  const next = nextGroupCount(silhouettes, memory);
  return {
    groupCount: next.shown,
    groupOf: groupings.get(next.shown) ?? new Uint8Array(dots.x.length),
    memory: next,
  };
}

const fromTwoTo = (most: number) => Array.from({ length: most - 1 }, (_, at) => at + 2);
