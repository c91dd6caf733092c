/** What one print or export may hold. */
export const printLimits = {
  /** Voters of one file: more are printed building by building. */
  voters: 500,
  /** Ballot papers without room and number, to replace spoilt ones. */
  blankCopies: 20,
  /** Rows of an exported list. */
  exportedRows: 20_000,
} as const;
