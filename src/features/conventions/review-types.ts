import type { CloudOutputs } from '@/src/platform/cloud';

type Outputs = CloudOutputs['conventions'];

export type OpenedReview = Outputs['openReview'];
export type ReviewedParagraph = OpenedReview['paragraphs'][number];
export type ShownRemark = OpenedReview['remarks'][number];
export type ReviewRound = Outputs['reviewRecord']['rounds'][number];
