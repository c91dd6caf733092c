import type { cloudClient } from '@/src/platform/cloud';

export type PollDraft = Awaited<ReturnType<typeof cloudClient.polls.pollDraft.query>>;
