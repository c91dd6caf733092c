import type { cloudClient } from '@/src/platform/cloud';

type Polls = typeof cloudClient.polls;

export type ListedPoll = Awaited<ReturnType<Polls['listPolls']['query']>>['items'][number];
export type PollDetail = Awaited<ReturnType<Polls['pollDetail']['query']>>;
export type MyVoter = PollDetail['voters'][number];
export type BallotItem = PollDetail['items'][number];
type PollResult = Awaited<ReturnType<Polls['pollResult']['query']>>;
export type PublishedResult = Exclude<PollResult, { state: 'counting' }>;
