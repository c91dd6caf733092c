/** Characters of texts about a signup. */
export const signupLimits = {
  reason: { least: 2, most: 200 },
  search: { least: 1, most: 20 },
  /** Shifts somebody would take in exchange. */
  wantedShifts: { most: 20 },
} as const;
