const minute = 60 * 1000;
const day = 24 * 60 * minute;

/** Lengths in milliseconds, distances in metres, texts in characters. */
export const attendanceLimits = {
  /** Before the start one may check in. */
  arriveAhead: 30 * minute,
  /** After the end one may check out; then the shift is closed. */
  leaveAfter: 30 * minute,
  /** A scan that reaches us later than this counts for nothing. */
  scanAge: 7 * day,
  /** After closing, the minutes are settled by themselves if no leader has. */
  settleAfter: 3 * day,
  /** How long somebody may read the risks between scanning and accepting them. */
  acceptRisks: 10 * minute,
  /** For which a leader's phone has codes in advance. */
  codesAhead: 10 * minute,
  /** A position less exact than this proves nothing. */
  inaccuracy: 300,
  reason: { min: 2, max: 200 },
} as const;
