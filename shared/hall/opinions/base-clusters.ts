import type { Positions } from './projection';
import type { Random } from './seeded-random';
import type { SlicedWork } from './sliced-work';
import { type WeightedPoints, weightedKMeans } from './weighted-k-means';

/** At most so many dots are kept and drawn, however many people take part. */
const mostBaseClusters = 100;
const restarts = 3;
/** The dots only have to cover the picture; for many people one good start does. */
const manyParticipants = 20_000;

export interface BaseClusters {
  /** Middle and head count of each dot. */
  centres: WeightedPoints;
  /** The dot of each participant, -1 for those who are not grouped. */
  clusterOf: Int16Array;
}

/**
 * Gathers the grouped participants in up to 100 dots of like-minded people (methods.md §2, step 5).
 * They are taken in the order of their places, so that the order in which they joined changes nothing.
 */
export function* gatherBaseClusters(
  positions: Positions,
  isIn: Uint8Array,
  random: Random,
): SlicedWork<BaseClusters> {
  const rows = rowsByPlace(positions, isIn);
  const points = {
    x: Float64Array.from(rows, (row) => positions.x[row] ?? 0),
    y: Float64Array.from(rows, (row) => positions.y[row] ?? 0),
    weight: new Float64Array(rows.length).fill(1),
  };
  const starts = rows.length > manyParticipants ? 1 : restarts;
  const { centres, clusterOf } = yield* weightedKMeans(points, mostBaseClusters, starts, random);
  const clusterOfRow = new Int16Array(isIn.length).fill(-1);
  rows.forEach((row, at) => {
    clusterOfRow[row] = clusterOf[at] ?? -1;
  });
  return { centres, clusterOf: clusterOfRow };
}

function rowsByPlace({ x, y }: Positions, isIn: Uint8Array): Uint32Array {
  const rows: number[] = [];
  for (let row = 0; row < isIn.length; row += 1) if (isIn[row] === 1) rows.push(row);
  return Uint32Array.from(rows).sort(
    (one, other) => (x[one] ?? 0) - (x[other] ?? 0) || (y[one] ?? 0) - (y[other] ?? 0),
  );
}
