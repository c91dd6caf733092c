import type { cloudClient } from '@/src/platform/cloud';

type Polls = typeof cloudClient.polls;

export type ListedPoll = Awaited<ReturnType<Polls['listPolls']['query']>>['items'][number];
export type PollDetail = Awaited<ReturnType<Polls['pollDetail']['query']>>;
export type MyVoter = PollDetail['voters'][number];
export type PublishedResult = Exclude<
  Awaited<ReturnType<Polls['pollResult']['query']>>,
  { state: 'counting' }
>;
export type MyEntry = Awaited<ReturnType<Polls['myEntries']['query']>>[number];
export type Representative = Awaited<ReturnType<Polls['voterRepresentative']['query']>>;
export type ResultFollowUp = Awaited<ReturnType<Polls['resultFollowUp']['query']>>;
export type ListedObjection = Awaited<
  ReturnType<Polls['listResultObjections']['query']>
>['items'][number];
export type Certificate = Awaited<ReturnType<Polls['resultCertificate']['query']>>;
export type NamedBallot = Awaited<ReturnType<Polls['namedBallots']['query']>>['items'][number];
export type OwnRollRows = Awaited<ReturnType<Polls['ownRollRows']['query']>>;
export type OwnRollRow = OwnRollRows['rows'][number];
