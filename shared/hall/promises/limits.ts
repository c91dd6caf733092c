/** Lengths are UTF-16 units of the trimmed text; money is in fen, days are calendar days in Asia/Shanghai. */
export const promiseLimits = {
  bodyName: { min: 2, max: 30 },
  contact: { min: 2, max: 100 },
  task: { min: 10, max: 1_000 },
  budgetFen: { min: 0, max: 100_000_000_000 },
  milestones: { min: 1, max: 12 },
  milestoneTitle: { min: 2, max: 40 },
  /** How far ahead a day may lie. */
  daysAhead: { max: 3_650 },
  changeReason: { min: 5, max: 200 },
  note: { min: 10, max: 500 },
  doneNote: { min: 0, max: 500 },
  photos: { max: 9 },
  spendingFor: { min: 2, max: 60 },
  spendingFen: { min: 1, max: 100_000_000_000 },
  vouchers: { max: 3 },
  summary: { min: 20, max: 1_000 },
  explanation: { min: 10, max: 300 },
  ratingWords: { min: 0, max: 200 },
} as const;

/** Days after the last milestone in which the report is owed. */
export const reportDays = 15;

/**
 * Days late after which a milestone is brought before those who supervise the body, besides the day
 * itself (0), when the body and everybody who follows hear of it.
 */
export const escalationDays = [7, 30] as const;
