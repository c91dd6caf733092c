/** Lengths are characters of the trimmed text. */
export const noticeLimits = {
  title: { min: 2, max: 60 },
  body: { min: 2, max: 5_000 },
  photos: 9,
  /** Buildings, entrances, units or roles one notice may name. */
  targets: 200,
} as const;

/** Days a pinned notice that never expires stays on top. */
export const pinnedDays = 30;

/** Days a notice counts as new for those who have not read it, so that newcomers are not nagged about old ones. */
export const newDays = 30;
