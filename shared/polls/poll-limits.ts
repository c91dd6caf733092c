/** Lengths are UTF-16 units of the trimmed text. */
export const pollLimits = {
  title: { min: 4, max: 40 },
  description: { min: 0, max: 2_000 },
  items: { min: 1, max: 20 },
  itemTitle: { min: 4, max: 60 },
  itemDescription: { min: 0, max: 2_000 },
  cancelReason: { min: 4, max: 200 },
  representativeReason: { min: 4, max: 200 },
} as const;

export type Limits = { readonly min: number; readonly max: number };

export const isWithin = ({ min, max }: Limits, count: number): boolean =>
  count >= min && count <= max;
