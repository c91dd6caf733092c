/** Below so many people who voted enough nothing is shown of groups (methods.md §2, privacy). */
export const fewestToShow = 20;

/** Smaller groups are not shown: no words, no dots, no share. */
export const fewestInGroup = 5;

/**
 * How many people a group is said to have: in steps of 5, later of 10 and 50. With exact sizes the
 * size of a group that is not shown would be what is left over.
 */
export function approximatePeople(people: number): number {
  const step = people < 50 ? 5 : people < 500 ? 10 : 50;
  return Math.round(people / step) * step;
}

/**
 * How many of ten: `seen` people of whom `votes` are of one mind. Exact shares together with those of
 * all groups would tell how the few of a hidden group voted.
 */
export const tenthsOf = (votes: number, seen: number): number =>
  seen === 0 ? 0 : Math.round((10 * votes) / seen);

/** How large a dot of the map is drawn: 1 for up to 4 people, who stay indistinguishable from one. */
export function dotSize(people: number): 1 | 2 | 3 | 4 {
  if (people < 5) return 1;
  if (people < 15) return 2;
  return people < 50 ? 3 : 4;
}
