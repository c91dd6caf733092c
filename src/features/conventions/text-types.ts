import type { CloudOutputs } from '@/src/platform/cloud';

type Outputs = CloudOutputs['conventions'];

export type ConventionTextData = Outputs['conventionText'];
export type TextItem = ConventionTextData['items'][number];
export type ClauseData = Outputs['clauseDetail'];
export type CitableClause = Outputs['citableClauses']['items'][number];

/** A clause that somebody cites, as its page shows it. */
export interface CitedClauseData {
  conventionId: string;
  conventionName: string;
  paragraphId: string;
  label: string;
  text: string;
  /** Whether the edition in force says it otherwise by now. */
  changedSince: boolean;
}
