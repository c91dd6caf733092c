/** Numbers of asking for and giving help. Minutes, characters, days of 24 hours. */
export const helpLimits = {
  words: { min: 5, max: 300 },
  neighbourName: { max: 30 },
  expectedMinutes: { min: 15, max: 480 },
  saidMinutes: { min: 1, max: 480 },
  settleReason: { min: 5, max: 200 },
  /** Open requests of one asker; of a neighbour staff write for: of their home. */
  pending: 3,
  /** How far ahead help may be wanted. */
  daysAhead: 30,
  /** After the wanted time a request that nobody has taken ends, and those who took one are reminded. */
  daysAfterWanted: 3,
  /** A further week later one that was taken and never reported ends. */
  daysAfterReminder: 7,
  daysToConfirm: 7,
  /** What two people may confirm each other in one month before staff look. */
  pairMinutesOfMonth: 480,
} as const;
