/** Lengths are UTF-16 units of the trimmed text. */
export const filingLimits = {
  office: { min: 4, max: 40 },
  receiptNumber: { min: 1, max: 40 },
  /** Photos of the receipt. */
  photos: { min: 1, max: 9 },
} as const;
