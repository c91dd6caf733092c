import type { WeightedPoints } from './weighted-k-means';

/**
 * How clearly groups stand apart, from -1 to 1 (Rousseeuw 1987): for each dot the mean distance to
 * the others of its group against that to the nearest other group, every dot weighing as many people
 * as it stands for. A dot that is a group of its own counts 0.
 */
export function weightedSilhouette(
  { x, y, weight }: WeightedPoints,
  groupOf: Uint8Array,
  groupCount: number,
): number {
  let sum = 0;
  let total = 0;
  const distances = new Float64Array(groupCount);
  const weights = new Float64Array(groupCount);
  for (let dot = 0; dot < x.length; dot += 1) {
    distances.fill(0);
    weights.fill(0);
    for (let other = 0; other < x.length; other += 1) {
      if (other === dot) continue;
      const group = groupOf[other] ?? 0;
      const people = weight[other] ?? 0;
      const distance = Math.hypot((x[dot] ?? 0) - (x[other] ?? 0), (y[dot] ?? 0) - (y[other] ?? 0));
      distances[group] = (distances[group] ?? 0) + people * distance;
      weights[group] = (weights[group] ?? 0) + people;
    }
    const own = groupOf[dot] ?? 0;
    sum += (weight[dot] ?? 0) * apartness(distances, weights, own);
    total += weight[dot] ?? 0;
  }
  return total > 0 ? sum / total : 0;
}

function apartness(distances: Float64Array, weights: Float64Array, own: number): number {
  const meanTo = (group: number) => (distances[group] ?? 0) / (weights[group] ?? 0);
  if (weights[own] === 0) return 0;
  let nearestOther = Number.POSITIVE_INFINITY;
  for (let group = 0; group < weights.length; group += 1) {
    if (group !== own && (weights[group] ?? 0) > 0) {
      nearestOther = Math.min(nearestOther, meanTo(group));
    }
  }
  const within = meanTo(own);
  const larger = Math.max(within, nearestOther);
  return Number.isFinite(nearestOther) && larger > 0 ? (nearestOther - within) / larger : 0;
}
