/** Lengths are UTF-16 units of the trimmed text. */
export const pollLimits = {
  title: { min: 4, max: 40 },
  description: { min: 0, max: 2_000 },
  items: { min: 1, max: 20 },
  itemTitle: { min: 4, max: 60 },
  itemDescription: { min: 0, max: 2_000 },
  options: { min: 2, max: 30 },
  optionTitle: { min: 1, max: 40 },
  optionDescription: { min: 0, max: 500 },
  /** The best score an item of scores can have. */
  maxScore: { min: 2, max: 10 },
  /** Fen. The largest is 1,000,000,000 yuan. */
  money: { min: 1, max: 100_000_000_000 },
  /** How long after closing staff may enter paper they received before it. */
  entryHours: { min: 0, max: 72 },
  cancelReason: { min: 4, max: 200 },
  representativeReason: { min: 4, max: 200 },
} as const;

export type Limits = { readonly min: number; readonly max: number };

export const isWithin = ({ min, max }: Limits, count: number): boolean =>
  count >= min && count <= max;
