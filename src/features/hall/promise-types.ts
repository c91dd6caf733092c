import type { CloudOutputs } from '@/src/platform/cloud';

type Hall = CloudOutputs['hall'];

export type PromiseCardData = Hall['listPromises']['items'][number];
export type PromiseDetail = Hall['promiseDetail'];
export type PromiseData = NonNullable<PromiseDetail['promise']>;
export type MilestoneData = PromiseData['milestones'][number];
export type PromiseChange = PromiseData['changes'][number];
export type ProgressItem = Hall['promiseProgress']['items'][number];
export type SpendingItem = Hall['promiseSpending']['items'][number];
export type RatingFigures = PromiseData['ratings'];
export type PromiseFigures = Hall['promiseFigures'];
