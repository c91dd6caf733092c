/** Who is chosen, the best first, and who ties for the last places; nobody is drawn. */
export type Places = { readonly winners: string[]; readonly tied: string[] };

/**
 * Fills places among candidates in the order listed. `isAhead` need not order all of them.
 * Chosen is whoever would be within the places however ties were broken; tied is who might be.
 */
export function fillPlaces(
  candidates: readonly string[],
  places: number,
  isAhead: (a: string, b: string) => boolean,
): Places {
  const standing = candidates.map((id) => {
    const others = candidates.filter((other) => other !== id);
    const best = others.filter((other) => isAhead(other, id)).length;
    const worst = others.filter((other) => !isAhead(id, other)).length;
    return { id, best, worst };
  });
  const winners = standing.filter(({ worst }) => worst < places);
  const tied = standing.filter(({ best, worst }) => best < places && worst >= places);
  return {
    winners: winners.sort((a, b) => a.best - b.best).map(({ id }) => id),
    tied: tied.map(({ id }) => id),
  };
}

/** How an item ends that asks for no majority. */
export function chosenOutcome(quorumReached: boolean, chosen: number, tied: number): string {
  if (!quorumReached) return 'quorumNotReached';
  if (chosen > 0) return 'chosen';
  return tied > 0 ? 'tied' : 'notChosen';
}
