/** Lengths are UTF-16 units of the trimmed text. */
export const textLimits = {
  title: { min: 4, max: 60 },
  paragraph: { min: 1, max: 500 },
  paragraphs: { min: 1, max: 200 },
  /** What a version is published with. */
  note: { min: 0, max: 200 },
  suggestionReason: { min: 5, max: 300 },
  suggestionAnswer: { min: 5, max: 300 },
} as const;

/** Suggestions to one text that one person may have waiting at a time. */
export const mostOpenSuggestions = 10;

/** Suggestions that may be taken over into one version. */
export const mostAcceptedTogether = 20;
