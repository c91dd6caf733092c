/** Lengths are UTF-16 units of the trimmed text: short enough to be judged in one glance. */
export const statementLength = { min: 10, max: 140 } as const;

/** Statements one person may write on one topic; what a body starts with is not counted. */
export const mostStatementsOfOne = 10;

/** Statements of one topic. More could never be put before anybody. */
export const mostStatementsOfTopic = 1_000;

/** Cards a phone holds ahead, so that the next one is there before the last one has arrived. */
export const cardsAhead = 5;
