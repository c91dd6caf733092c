import type { CloudOutputs } from '@/src/platform/cloud';

export type OpinionGroupsAnswer = CloudOutputs['hall']['opinionGroups'];

/** The answer once there are enough people. */
export type GroupedOpinions = Extract<OpinionGroupsAnswer, { state: 'grouped' }>;
