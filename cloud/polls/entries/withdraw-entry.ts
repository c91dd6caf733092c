import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { readPoll } from '../poll-row';
import { decideEntry } from './decide-entry';
import { lockEntry } from './entry-row';

/**
 * Takes back an entry of one's own before anybody has confirmed it: a slip of the finger, an
 * authorisation that was revoked. For staff and for the proxy who handed it in.
 *
 * @throws Refusal pollNotFound, entryNotFound, entryDecided, entryOnlyOwnWithdrawn
 */
export const withdrawEntry = operation('polls.read')
  .input(z.object({ pollId: z.uuid(), entryId: z.uuid() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { pollId, entryId } }) => {
    await readPoll(ctx, pollId);
    const entry = await lockEntry(ctx, pollId, entryId);
    if (entry.enteredBy !== ctx.accountId) throw new Refusal('entryOnlyOwnWithdrawn');
    await decideEntry(ctx, entry, { event: 'withdraw' });
    await recordDeed(ctx, 'polls.withdrawEntry', pollId, { entryId });
    return {};
  });
