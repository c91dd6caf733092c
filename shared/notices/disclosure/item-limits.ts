/** Lengths are characters of the trimmed text. */
export const itemLimits = {
  name: { min: 2, max: 30 },
  says: { min: 0, max: 200 },
  dueDays: { least: 1, most: 90 },
  postingDays: { least: 1, most: 90 },
  /** Items of a community's own that are in use. */
  ownItems: 30,
} as const;
