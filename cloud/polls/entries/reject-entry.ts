import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { readPoll } from '../poll-row';
import { decideEntry } from './decide-entry';
import { lockEntry, refuseUnlessChecking } from './entry-row';
import { rejectReasonSchema } from './entry-schemas';

/**
 * The second person sends an entry back: it does not count, and whoever entered it enters it anew.
 *
 * @throws Refusal pollNotFound, entryNotFound, entryDecided, sameSecondPerson, entryTakenByAnother,
 * entryNotTaken
 */
export const rejectEntry = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), entryId: z.uuid(), reason: rejectReasonSchema }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { pollId, entryId, reason } }) => {
    await readPoll(ctx, pollId);
    const entry = await lockEntry(ctx, pollId, entryId);
    await refuseUnlessChecking(ctx, entry);
    await decideEntry(ctx, entry, { event: 'reject', rejectReason: reason });
    await recordDeed(ctx, 'polls.rejectEntry', pollId, { entryId, reason });
    return {};
  });
