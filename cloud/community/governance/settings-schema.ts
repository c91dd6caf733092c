import { z } from 'zod';
import { isWebAddress, settingsLimits } from '@/shared/community/settings';
import { plainLine } from '@/shared/plain-text';

const within = ({ least, most }: { least: number; most: number }) =>
  z.number().int().min(least).max(most);

/** Every setting within the bounds of `settings.ts`. */
export const communitySettings = z.object({
  cosignThreshold: within(settingsLimits.cosignThreshold),
  cosignDays: within(settingsLimits.cosignDays),
  answerDays: within(settingsLimits.answerDays),
  startDays: within(settingsLimits.startDays),
  deliberationDays: within(settingsLimits.deliberationDays),
  conclusionDays: within(settingsLimits.conclusionDays),
  planDays: within(settingsLimits.planDays),
  ratingDays: within(settingsLimits.ratingDays),
  sessionNoticeDays: within(settingsLimits.sessionNoticeDays),
  postingDays: within(settingsLimits.postingDays),
  coOwnerRule: z.enum(['representative', 'firstVote']),
  parkingVotes: z.boolean(),
  privacyContact: z
    .string()
    .max(settingsLimits.privacyContact.most * 4)
    .transform(plainLine)
    .pipe(z.string().max(settingsLimits.privacyContact.most)),
  officialSystemUrl: z
    .string()
    .max(settingsLimits.officialSystemUrl.most)
    .refine((text) => text === '' || isWebAddress(text)),
});
