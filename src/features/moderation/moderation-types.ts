import type { CloudOutputs } from '@/src/platform/cloud';

export type QueueItem = CloudOutputs['moderation']['listQueue']['items'][number];
export type ItemDetail = CloudOutputs['moderation']['itemDetail'];
export type OwnItem = CloudOutputs['moderation']['ownContent']['items'][number];
export type ModerationFigures = CloudOutputs['moderation']['figures'];
