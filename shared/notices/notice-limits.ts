/** Lengths are characters of the trimmed text. */
export const noticeLimits = {
  title: { min: 2, max: 60 },
  body: { min: 2, max: 5_000 },
  /** Photos of a plain notice; pictures among the blocks count likewise. */
  photos: 9,
  /** Buildings, entrances, units or roles one notice may name. */
  targets: 200,
  blocks: 60,
  heading: 40,
  paragraph: 2_000,
  listItems: 30,
  listItem: 300,
  caption: 60,
  /** All words of a notice written in blocks, as plain text. */
  words: 10_000,
  attachments: 5,
  attachmentName: 80,
} as const;

/** Days a pinned notice that never expires stays on top. */
export const pinnedDays = 30;

/** Days an emergency that names no end stands above all others. */
export const emergencyDays = 7;

/** Days a notice counts as new for those who have not read it, so that newcomers are not nagged about old ones. */
export const newDays = 30;
