/** Characters; counts of people and words. */
export const moderationLimits = {
  reportWords: { max: 200 },
  note: { max: 500 },
  appeal: { min: 10, max: 500 },
  /** Different people whose reports hide something until a moderator has looked. */
  reportersToHide: 3,
  forbiddenWord: { min: 2, max: 40 },
  forbiddenWords: { max: 500 },
  /** Days the public figures look back. */
  figuresDays: 90,
} as const;
