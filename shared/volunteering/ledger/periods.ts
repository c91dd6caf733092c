/** A stretch of time: from an instant until, and without, another. */
export interface Period {
  startsAt: Date;
  endsAt: Date;
}

const minute = 60_000;

/** Whole minutes of all periods together, rounded down once. */
export const minutesOf = (periods: readonly Period[]): number =>
  Math.floor(lengthOf(periods) / minute);

const lengthOf = (periods: readonly Period[]): number =>
  periods.reduce((sum, { startsAt, endsAt }) => sum + endsAt.getTime() - startsAt.getTime(), 0);

/**
 * What is left of `periods` outside of `taken`, in order and without overlap, even where they overlap
 * among themselves.
 */
export function withoutTaken(periods: readonly Period[], taken: readonly Period[]): Period[] {
  const left: Period[] = [];
  for (const period of inOrder(periods)) {
    let free = [period];
    for (const hole of [...taken, ...left]) free = free.flatMap((piece) => cutOut(piece, hole));
    left.push(...free);
  }
  return inOrder(left);
}

/**
 * Where `minutes` find room within `window` outside of `taken`, the earliest first; null where there is
 * not enough.
 */
export function placeMinutes(
  window: Period,
  taken: readonly Period[],
  minutes: number,
): Period[] | null {
  let toPlace = minutes * minute;
  const placed: Period[] = [];
  for (const { startsAt, endsAt } of withoutTaken([window], taken)) {
    if (toPlace === 0) break;
    const length = Math.min(toPlace, endsAt.getTime() - startsAt.getTime());
    placed.push({ startsAt, endsAt: new Date(startsAt.getTime() + length) });
    toPlace -= length;
  }
  return toPlace === 0 ? placed : null;
}

const inOrder = (periods: readonly Period[]): Period[] =>
  periods
    .filter(({ startsAt, endsAt }) => endsAt > startsAt)
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());

function cutOut(piece: Period, hole: Period): Period[] {
  if (hole.endsAt <= piece.startsAt || hole.startsAt >= piece.endsAt) return [piece];
  const before = { startsAt: piece.startsAt, endsAt: hole.startsAt };
  const after = { startsAt: hole.endsAt, endsAt: piece.endsAt };
  return [before, after].filter(({ startsAt, endsAt }) => endsAt > startsAt);
}
