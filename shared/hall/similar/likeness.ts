/** How much alike two topics are, in words; nobody reads a cosine. */
export const likenessWords = {
  nearlyTheSame: '几乎是同一件事',
  veryAlike: '很像',
  related: '可能有关',
} as const;

export type Likeness = keyof typeof likenessWords;

/** `score` is a cosine of at least `similarFrom`. */
export function likenessOf(score: number): Likeness {
  if (score >= 0.65) return 'nearlyTheSame';
  return score >= 0.42 ? 'veryAlike' : 'related';
}
