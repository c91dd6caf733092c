/** What somebody thinks of a statement: agrees, passes, or disagrees. */
export type StatementChoice = -1 | 0 | 1;
