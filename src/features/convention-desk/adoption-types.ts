import type { CloudOutputs } from '@/src/platform/cloud';

type Outputs = CloudOutputs['conventions'];

export type ReviewDesk = Outputs['reviewDesk'];
export type DeskRound = ReviewDesk['rounds'][number];
export type AdoptionDesk = Outputs['adoptionDesk'];
export type AdoptionRule = AdoptionDesk['rules'][number];
export type MeetingRecord = AdoptionDesk['meetings'][number];
export type FilingDesk = Outputs['filingDesk'];
