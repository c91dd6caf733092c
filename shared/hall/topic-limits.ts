/** Lengths are UTF-16 units of the trimmed text. */
export const topicLimits = {
  title: { min: 4, max: 40 },
  place: { min: 0, max: 40 },
  body: { min: 10, max: 2_000 },
  proposal: { min: 0, max: 1_000 },
  photos: { min: 0, max: 9 },
  decisionReason: { min: 10, max: 500 },
  withdrawReason: { min: 0, max: 200 },
  /** Of a step that staff take with a topic. */
  stepReason: { min: 5, max: 500 },
  conclusion: { min: 10, max: 1_000 },
  /** What is new, when a topic is put again. */
  reopenReason: { min: 10, max: 500 },
} as const;

/** Drafts one person may keep at a time. */
export const mostDrafts = 5;
