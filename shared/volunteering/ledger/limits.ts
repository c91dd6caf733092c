/** Lengths of what is written about minutes, in characters. The tables have the same. */
export const ledgerLimits = {
  correctionReason: { min: 4, max: 200 },
  objectionReason: { min: 10, max: 200 },
  /** Of one person, at once. */
  unsettledObjections: 10,
  objectionAnswer: { min: 4, max: 200 },
  benefitName: { min: 2, max: 20 },
  benefitDescription: { min: 0, max: 200 },
  benefitPoints: { min: 1, max: 10_000 },
  benefitStock: { min: 1, max: 10_000 },
  cancelReason: { min: 0, max: 200 },
} as const;
