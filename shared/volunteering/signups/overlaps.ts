interface Period {
  startsAt: Date;
  endsAt: Date;
}

/** Whether two periods share time; one that begins as the other ends does not. */
export const overlap = (one: Period, other: Period): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;
