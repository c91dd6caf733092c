/** Lengths are characters of the trimmed text. */
export const collectingLimits = {
  /** One opinion, on the phone or from paper. */
  words: { min: 5, max: 500 },
  /** What was said, summed up for everybody. */
  summary: { min: 10, max: 2000 },
  chapter: { min: 1, max: 40 },
  question: { min: 5, max: 200 },
  prompts: { min: 1, max: 20 },
  /** Opinions of one person, or of one home on paper, in one round. */
  opinions: 20,
} as const;

export const isWithin = (
  { min, max }: { readonly min: number; readonly max: number },
  text: string,
): boolean => {
  const { length } = Array.from(text.trim());
  return length >= min && length <= max;
};
