import type { cloudClient } from '@/src/platform/cloud';

type Polls = typeof cloudClient.polls;

export type ListedPoll = Awaited<ReturnType<Polls['listPolls']['query']>>['items'][number];
export type PollDetail = Awaited<ReturnType<Polls['pollDetail']['query']>>;
export type MyVoter = PollDetail['voters'][number];
export type PollDraft = Awaited<ReturnType<Polls['pollDraft']['query']>>;
export type PublishedResult = Exclude<
  Awaited<ReturnType<Polls['pollResult']['query']>>,
  { state: 'counting' }
>;
export type Representative = Awaited<ReturnType<Polls['voterRepresentative']['query']>>;
