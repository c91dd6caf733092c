import type { cloudClient } from '@/src/platform/cloud';

type Polls = typeof cloudClient.polls;

export type RollCorrection = Awaited<ReturnType<Polls['previewRollCorrection']['query']>>;
export type PlannedRoll = NonNullable<RollCorrection['next']>;
export type RollChange = PlannedRoll['changes'][number];
export type RollToTend = Awaited<ReturnType<Polls['rollToTend']['query']>>;
