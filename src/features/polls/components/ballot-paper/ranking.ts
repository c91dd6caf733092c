/** Groups of options, the best first; those that tie share a group. */
export type Ranking = readonly (readonly string[])[];

const without = (ranking: Ranking, optionId: string): Ranking =>
  ranking
    .map((group) => group.filter((one) => one !== optionId))
    .filter((group) => group.length > 0);

const groupOf = (ranking: Ranking, optionId: string): number =>
  ranking.findIndex((group) => group.includes(optionId));

/** 1 for the best, one more for every option ranked before; null while it is not ranked. */
export function placeOf(ranking: Ranking, optionId: string): number | null {
  const at = groupOf(ranking, optionId);
  return at < 0 ? null : ranking.slice(0, at).flat().length + 1;
}

export const isTied = (ranking: Ranking, optionId: string): boolean =>
  (ranking[groupOf(ranking, optionId)]?.length ?? 0) > 1;

/** A tap puts an option behind all others; one more takes it out again. */
export const toggleRanked = (ranking: Ranking, optionId: string): Ranking =>
  groupOf(ranking, optionId) < 0 ? [...ranking, [optionId]] : without(ranking, optionId);

/** One place towards the front (-1) or the end (1): out of its tie first, else past the next group. */
export function moveRanked(ranking: Ranking, optionId: string, step: -1 | 1): Ranking {
  const at = groupOf(ranking, optionId);
  const tied = isTied(ranking, optionId);
  const rest = without(ranking, optionId);
  const target = tied ? (step < 0 ? at : at + 1) : at + step;
  const place = Math.min(Math.max(target, 0), rest.length);
  return [...rest.slice(0, place), [optionId], ...rest.slice(place)];
}

/** Makes an option as good as the one before it. */
export function tieWithBefore(ranking: Ranking, optionId: string): Ranking {
  const at = groupOf(ranking, optionId);
  if (at < 1) return ranking;
  const joined = [...(ranking[at - 1] ?? []), ...(ranking[at] ?? [])].sort();
  return [...ranking.slice(0, at - 1), joined, ...ranking.slice(at + 1)];
}
