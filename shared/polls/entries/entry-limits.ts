/** Lengths are UTF-16 units of the trimmed text. */
export const entryLimits = {
  /** Who called when, for a talk on the telephone. */
  note: { min: 4, max: 200 },
  proxyName: { min: 2, max: 30 },
  /** What the proxy was asked to do, as the authorisation says. */
  proxyMatter: { min: 2, max: 200 },
  photos: { min: 1, max: 9 },
  deliveryNote: { min: 0, max: 200 },
  revokeReason: { min: 2, max: 200 },
} as const;
