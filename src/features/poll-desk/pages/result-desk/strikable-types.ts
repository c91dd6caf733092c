import type { cloudClient } from '@/src/platform/cloud';

export type StrikableBallot = Awaited<
  ReturnType<typeof cloudClient.polls.strikableBallots.query>
>['items'][number];
