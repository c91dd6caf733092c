/** What other features may use of conventions. */
export { CiteClauses } from './components/cite-clauses';
export { CitedClauses } from './components/cited-clauses';
export { ConventionRow } from './components/convention-row';
export { ConventionsGate } from './components/conventions-gate';
export { OpinionCard } from './components/opinion-card';
export { RemarkCard } from './components/remark-card';
export { type ColumnStep, StepColumn } from './components/step-column';
export { TakeBack } from './components/take-back';
export {
  openConvention,
  openGiveOpinion,
  openReceipt,
  openSteps,
  openText,
} from './convention-pages';
export type { ConventionFront, OpenRevision, OpinionData, PromptsData } from './convention-types';
export { draftText } from './draft-text';
export type { CitedClauseData } from './text-types';
