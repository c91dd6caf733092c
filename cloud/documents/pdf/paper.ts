/** PDF points in a millimetre. */
export const millimetre = 72 / 25.4;

/** A4 upright; all lengths in points. */
export const paper = {
  width: 210 * millimetre,
  height: 297 * millimetre,
  margin: 18 * millimetre,
  /** Below the text: the rule, the foot line and the page number. */
  footHeight: 8 * millimetre,
} as const;

export const textWidth = paper.width - 2 * paper.margin;
export const textBottom = paper.height - paper.margin - paper.footHeight;
