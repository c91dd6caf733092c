/** Lengths are UTF-16 units of the trimmed text. */
export const clauseLimits = {
  plainWords: { min: 5, max: 500 },
  example: { min: 0, max: 500 },
} as const;

/** Clauses that one topic or one notice may cite. */
export const mostCitations = 5;
