/** Lengths are UTF-16 units of the trimmed text. */
export const reviewLimits = {
  office: { min: 4, max: 40 },
  reviewerName: { min: 2, max: 30 },
  opinion: { min: 0, max: 1_000 },
  remark: { min: 2, max: 500 },
  answer: { min: 2, max: 500 },
  /** How many days a link works. */
  linkDays: { min: 1, max: 90 },
  /** Remarks of one round. */
  remarks: 200,
} as const;

export const usualLinkDays = 30;
