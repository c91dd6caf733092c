/** How long texts of certificates and records may be (characters), and how much they hold. */
export const certificateLimits = {
  purpose: { min: 2, max: 40 },
  notes: { max: 200 },
  reason: { min: 2, max: 200 },
  /** Days a certificate may span. */
  days: 3660,
  recordTitle: { min: 2, max: 60 },
  recordDetail: { max: 500 },
  recordGivenBy: { min: 2, max: 40 },
  /** Entries of the ledger in one export. */
  exportedRows: 20_000,
} as const;
