/** Whom of a shift a message is for: those who have a place, or those who wait for one. */
export const messageAudiences = {
  confirmed: '报名成功的人',
  waiting: '候补的人',
} as const;

export type MessageAudience = keyof typeof messageAudiences;

/** Characters of a message, how many a shift gets in a day, and days after its end until which it gets any. */
export const shiftMessageLimits = {
  body: { min: 2, max: 300 },
  aDay: 3,
  daysAfterEnd: 7,
} as const;
