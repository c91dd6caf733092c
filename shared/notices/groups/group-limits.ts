/** Lengths are characters of the trimmed text. */
export const groupLimits = {
  name: { min: 2, max: 20 },
  /** Groups of a community that are in use. */
  groups: 50,
} as const;
