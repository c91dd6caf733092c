import type { CloudOutputs } from '@/src/platform/cloud';

type Outputs = CloudOutputs['conventions'];

export type ConventionCardData = Outputs['listConventions']['items'][number];
export type ConventionFront = Outputs['conventionFront'];
export type OpenRevision = NonNullable<ConventionFront['openRevision']>;
export type OpinionData = Outputs['listOpinions']['items'][number];
export type PromptsData = Outputs['listPrompts'];
export type ConventionStepData = Outputs['conventionSteps']['items'][number];
