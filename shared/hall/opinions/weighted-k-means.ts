import type { Random } from './seeded-random';
import { type SlicedWork, stepsPerSlice } from './sliced-work';

/** Points of the map, each standing for `weight` people. */
export interface WeightedPoints {
  x: Float64Array;
  y: Float64Array;
  weight: Float64Array;
}

export interface Clustering {
  centres: WeightedPoints;
  /** The centre each point belongs to. */
  clusterOf: Uint8Array;
  /** Σ weight · squared distance to the own centre: smaller is tighter. */
  spread: number;
}

const mostRounds = 100;

/**
 * k-means++ (Arthur and Vassilvitskii 2007) with restarts, the tightest clustering wins. Starting
 * with the first k points, as Polis did, is a known trap: early participants know each other.
 * Gives fewer than `count` clusters (at most 256) where there are fewer places people stand at.
 */
export function* weightedKMeans(
  points: WeightedPoints,
  count: number,
  restarts: number,
  random: Random,
): SlicedWork<Clustering> {
  let best: Clustering | null = null;
  for (let start = 0; start < restarts; start += 1) {
    const centres = yield* spreadOutCentres(points, count, random);
    const found = yield* settle(points, centres);
    if (best === null || found.spread < best.spread) best = found;
  }
  if (best === null) throw new RangeError('k-means needs at least one start');
  return withoutEmpty(best);
}

/** Each next centre is drawn with odds of its weight times its squared distance to those before. */
function* spreadOutCentres(
  { x, y, weight }: WeightedPoints,
  count: number,
  random: Random,
): SlicedWork<WeightedPoints> {
  const odds = Float64Array.from(weight);
  const nearest = new Float64Array(x.length).fill(Number.POSITIVE_INFINITY);
  const chosen: number[] = [];
  while (chosen.length < count) {
    const next = draw(odds, random);
    if (next === null) break;
    chosen.push(next);
    const [centreX, centreY] = [x[next] ?? 0, y[next] ?? 0];
    for (let at = 0; at < x.length; at += 1) {
      const aside = (x[at] ?? 0) - centreX;
      const above = (y[at] ?? 0) - centreY;
      const distance = aside * aside + above * above;
      if (distance < (nearest[at] ?? 0)) {
        nearest[at] = distance;
        odds[at] = distance * (weight[at] ?? 0);
      }
    }
    if ((chosen.length * x.length) % stepsPerSlice < x.length) yield;
  }
  return {
    x: Float64Array.from(chosen, (at) => x[at] ?? 0),
    y: Float64Array.from(chosen, (at) => y[at] ?? 0),
    weight: new Float64Array(chosen.length),
  };
}

/** A position drawn in proportion to its odds; null when all odds are zero. */
function draw(odds: Float64Array, random: Random): number | null {
  const total = odds.reduce((sum, one) => sum + one, 0);
  if (!(total > 0)) return null;
  let left = random() * total;
  let last: number | null = null;
  for (let at = 0; at < odds.length; at += 1) {
    const one = odds[at] ?? 0;
    if (one <= 0) continue;
    last = at;
    left -= one;
    if (left < 0) break;
  }
  return last;
}

/** Lloyd's rounds until nobody changes sides. */
function* settle(points: WeightedPoints, centres: WeightedPoints): SlicedWork<Clustering> {
  const clusterOf = new Uint8Array(points.x.length);
  let spread = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const assigned = yield* assignToNearest(points, centres, clusterOf);
    spread = assigned.spread;
    if (round > 0 && assigned.changed === 0) break;
    moveToMiddle(points, centres, clusterOf);
  }
  return { centres, clusterOf, spread };
}

function* assignToNearest(
  { x, y, weight }: WeightedPoints,
  centres: WeightedPoints,
  clusterOf: Uint8Array,
): SlicedWork<{ changed: number; spread: number }> {
  const pause = Math.max(1, Math.floor(stepsPerSlice / Math.max(1, centres.x.length)));
  let changed = 0;
  let spread = 0;
  for (let at = 0; at < x.length; at += 1) {
    const cluster = nearestCentre(centres, x[at] ?? 0, y[at] ?? 0);
    if (cluster !== clusterOf[at]) changed += 1;
    clusterOf[at] = cluster;
    const aside = (x[at] ?? 0) - (centres.x[cluster] ?? 0);
    const above = (y[at] ?? 0) - (centres.y[cluster] ?? 0);
    spread += (weight[at] ?? 0) * (aside * aside + above * above);
    if (at % pause === pause - 1) yield;
  }
  return { changed, spread };
}

/** The nearest of the centres; of equally near ones the first. */
export function nearestCentre(
  { x, y }: { x: Float64Array; y: Float64Array },
  atX: number,
  atY: number,
): number {
  let nearest = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let centre = 0; centre < x.length; centre += 1) {
    const aside = atX - (x[centre] ?? 0);
    const above = atY - (y[centre] ?? 0);
    const distance = aside * aside + above * above;
    if (distance < shortest) {
      shortest = distance;
      nearest = centre;
    }
  }
  return nearest;
}

/** Centres move to the middle of their people; one that lost all of them stays where it was. */
function moveToMiddle(points: WeightedPoints, centres: WeightedPoints, clusterOf: Uint8Array) {
  const count = centres.x.length;
  const [sumX, sumY] = [new Float64Array(count), new Float64Array(count)];
  centres.weight.fill(0);
  for (let at = 0; at < points.x.length; at += 1) {
    const cluster = clusterOf[at] ?? 0;
    const weight = points.weight[at] ?? 0;
    sumX[cluster] = (sumX[cluster] ?? 0) + weight * (points.x[at] ?? 0);
    sumY[cluster] = (sumY[cluster] ?? 0) + weight * (points.y[at] ?? 0);
    centres.weight[cluster] = (centres.weight[cluster] ?? 0) + weight;
  }
  for (let cluster = 0; cluster < count; cluster += 1) {
    const weight = centres.weight[cluster] ?? 0;
    if (weight === 0) continue;
    centres.x[cluster] = (sumX[cluster] ?? 0) / weight;
    centres.y[cluster] = (sumY[cluster] ?? 0) / weight;
  }
}

function withoutEmpty({ centres, clusterOf, spread }: Clustering): Clustering {
  const kept = [...centres.weight.keys()].filter((cluster) => (centres.weight[cluster] ?? 0) > 0);
  const numberOf = new Map(kept.map((cluster, number) => [cluster, number]));
  const only = (numbers: Float64Array) =>
    Float64Array.from(kept, (cluster) => numbers[cluster] ?? 0);
  return {
    centres: { x: only(centres.x), y: only(centres.y), weight: only(centres.weight) },
    clusterOf: clusterOf.map((cluster) => numberOf.get(cluster) ?? 0),
    spread,
  };
}
