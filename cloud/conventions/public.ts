/** What other parts of the backend may use of conventions. */

export { askForAcknowledgement, tellToSign } from './acknowledgement/ask-for-acknowledgement';
export { type CoverageTotals, coverageOf } from './acknowledgement/coverage-of';
export { type CitedClauseId, citeClauses } from './clauses/cite-clauses';
export { type CitedClause, citedClauseSchema, citedClauses } from './clauses/cited-clauses';
export type { ConventionContext } from './convention-context';
