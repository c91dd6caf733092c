/** Lengths are characters of the trimmed text. */
export const commentLimits = {
  text: { min: 1, max: 300 },
  /** Comments of one person below one notice, on one day in Asia/Shanghai. */
  perDay: 10,
  /** Replies of bodies to one comment. */
  replies: 5,
} as const;
