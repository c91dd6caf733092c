import { z } from 'zod';
import { readSettings as settingsOf } from '@/cloud/community/community-settings';
import { operation } from '@/cloud/platform/operation';

const settings = z.object({
  cosignThreshold: z.number(),
  cosignDays: z.number(),
  answerDays: z.number(),
  startDays: z.number(),
  deliberationDays: z.number(),
  conclusionDays: z.number(),
  planDays: z.number(),
  ratingDays: z.number(),
  sessionNoticeDays: z.number(),
  postingDays: z.number(),
  coOwnerRule: z.enum(['representative', 'firstVote']),
  parkingVotes: z.boolean(),
  privacyContact: z.string(),
  officialSystemUrl: z.string(),
});

/** The rules this community set itself; members may know them, since they bind them. */
export const readSettings = operation('community.read')
  .output(settings)
  .query(({ ctx }) => settingsOf(ctx));
