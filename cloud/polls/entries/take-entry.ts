import { sql } from 'kysely';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { whyEntriesClosed } from '@/shared/polls/entries/entry-times';
import { Refusal } from '@/shared/refusals';
import { readPoll } from '../poll-row';
import { refuse } from '../refuse';
import { latestCheck, lockEntry, oldestCheck } from './entry-row';

/**
 * Gives the caller an entry to compare with its photo: this one, or the next that waits. For half an
 * hour nobody else gets it, so that each ballot is seen by as few as possible, and two who check at
 * once do not check the same. The audit log keeps who has opened which.
 *
 * @param input.skip entries to pass over, as the caller left them for later
 * @throws Refusal pollNotFound, pollNotOpen, pollCancelled, entriesClosed, entryNotFound, entryDecided, sameSecondPerson, entryTakenByAnother
 */
export const takeEntry = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      entryId: z.uuid().nullable(),
      skip: z.array(z.uuid()).max(100).default([]),
    }),
  )
  .output(z.object({ entryId: z.string().nullable() }))
  .mutation(async ({ ctx, input: { pollId, entryId: asked, skip } }) => {
    // Once nothing can be decided any more there is no reason to look at anybody's choices.
    const closed = whyEntriesClosed(await readPoll(ctx, pollId), ctx.now);
    if (closed) refuse(closed);
    const entryId = asked ?? (await nextEntry(ctx, pollId, skip));
    if (entryId === null) return { entryId };
    const entry = await lockEntry(ctx, pollId, entryId);
    if (entry.enteredBy === ctx.accountId) throw new Refusal('sameSecondPerson');
    const check = await latestCheck(ctx, pollId, entryId);
    const isMine = check?.accountId === ctx.accountId;
    if (check?.holds && !isMine) throw new Refusal('entryTakenByAnother');
    await ctx.transaction
      .insertInto('ballotEntryCheck')
      .values({
        communityId: ctx.communityId,
        pollId,
        entryId,
        sequence: (check?.sequence ?? 0) + 1,
        accountId: ctx.accountId,
        takenAt: ctx.now,
      })
      .execute();
    if (!isMine) await recordDeed(ctx, 'polls.openEntry', pollId, { entryId });
    return { entryId };
  });

/** The entry that waits longest and that nobody else has before them; the caller's own are not for them. */
async function nextEntry(
  { transaction, communityId, accountId, now }: MemberContext,
  pollId: string,
  skip: readonly string[],
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select entry.id from ballot_entry as entry
    where entry.community_id = ${communityId} and entry.poll_id = ${pollId} and entry.state = 'entered'
      and entry.entered_by <> ${accountId} and entry.id <> all(${[...skip]}::uuid[])
      and not exists (
        select 1 from ballot_entry_check as other
        where other.community_id = entry.community_id and other.poll_id = entry.poll_id
          and other.entry_id = entry.id and other.account_id <> ${accountId} and other.taken_at > ${oldestCheck(now)}
          and not exists (select 1 from ballot_entry_check as later
            where later.community_id = other.community_id and later.poll_id = other.poll_id
              and later.entry_id = other.entry_id and later.sequence > other.sequence))
    order by entry.id limit 1
    for update of entry skip locked`.execute(transaction);
  return rows[0]?.id ?? null;
}
