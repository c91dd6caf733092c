import type { Places } from '../item-tally';

/**
 * Fills places from candidates of which some are ahead of others (`isAhead` is a strict partial
 * order). Chosen is who has fewer candidates than places that they are not ahead of; whoever could
 * only be chosen by breaking a tie stands in `tied`.
 */
export function fillPlaces(
  candidates: readonly string[],
  places: number,
  isAhead: (a: string, b: string) => boolean,
): Places {
  const aheadOf = (candidate: string) =>
    candidates.filter((other) => isAhead(other, candidate)).length;
  const notBehind = (candidate: string) =>
    candidates.filter((other) => other !== candidate && !isAhead(candidate, other)).length;
  const winners = candidates.filter((candidate) => notBehind(candidate) < places);
  const tied = candidates.filter(
    (candidate) => aheadOf(candidate) < places && !winners.includes(candidate),
  );
  return { winners: winners.sort((a, b) => aheadOf(a) - aheadOf(b)), tied };
}
