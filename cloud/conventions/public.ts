/** What other parts of the backend may use of conventions. */

export { askForAcknowledgement, tellToSign } from './acknowledgement/ask-for-acknowledgement';
export { closeAcknowledgements } from './acknowledgement/close-acknowledgements';
export { type CoverageTotals, coverageOf } from './acknowledgement/coverage-of';
export { forgetOldSignatures } from './acknowledgement/forget-old-signatures';
export { type CitedClauseId, citationsSchema, citeClauses } from './clauses/cite-clauses';
export { type CitedClause, citedClauseSchema, citedClauses } from './clauses/cited-clauses';
export { tellCollectingOver } from './collecting/collecting-over';
export { hideOpinion, showOpinion } from './collecting/moderated-opinions';
export type { ConventionContext } from './convention-context';
export { tellReviewLinkOver } from './review/link-over';
