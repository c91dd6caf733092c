import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { setAsideWords } from '@/shared/polls/entries/conflict-words';
import { whyEntriesClosed } from '@/shared/polls/entries/entry-times';
import { whyNotTheirVoice, whySetAside } from '@/shared/polls/entries/which-ballot-counts';
import { Refusal } from '@/shared/refusals';
import { sealBallots } from '../ledger/seal-ballots';
import { type AnnouncedPoll, lockPoll } from '../poll-row';
import { refuse } from '../refuse';
import { readTurns, type Turn } from '../voter-standing';
import { decideEntry } from './decide-entry';
import { type EntryRow, lockEntry, refuseUnlessChecking } from './entry-row';
import { setAsideSchema } from './entry-schemas';
import { standingStatement } from './standing-statement';

/**
 * The second person has compared an entry with its photo: the ballot goes into the ledger, or is kept
 * uncounted where the rule says so. All of it under the poll's lock, so that a ballot cast on the
 * phone in the same moment comes before or after, and a count begins before or after.
 *
 * @throws Refusal pollNotFound, pollNotOpen, pollCancelled, entriesClosed, entryNotFound, entryDecided,
 * sameSecondPerson, entryTakenByAnother, entryNotTaken, notOnRoll
 */
export const confirmEntry = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), entryId: z.uuid() }))
  .output(z.object({ setAside: setAsideSchema.nullable(), text: z.string() }))
  .mutation(async ({ ctx, input: { pollId, entryId } }) => {
    const poll = await lockPoll(ctx, pollId);
    const closed = whyEntriesClosed(poll, ctx.now);
    if (closed) refuse(closed);
    const entry = await lockEntry(ctx, pollId, entryId);
    await refuseUnlessChecking(ctx, entry);
    const turn = (await readTurns(ctx, [{ pollId, voterId: entry.voterId }])).get(entry.voterId);
    if (!turn) throw new Refusal('notOnRoll');

    const standing = await standingStatement(ctx, pollId, entry.voterId);
    const setAside =
      whyNotTheirVoice(poll.ruleSet, turn, entry.personId) ?? whySetAside(standing, entry);
    await decideEntry(ctx, entry, { event: 'confirm', setAside });
    if (setAside === null) await seal(ctx, poll, turn, entry);
    await recordDeed(ctx, 'polls.confirmEntry', pollId, { entryId, setAside });
    return { setAside, text: setAside === null ? '这张票已经记入票箱。' : setAsideWords[setAside] };
  });

async function seal(
  ctx: MemberContext,
  poll: AnnouncedPoll,
  { voterId, row, previous }: Turn,
  { id, channel, answers, nonce, statedAt }: EntryRow,
): Promise<void> {
  await sealBallots(ctx, poll, [
    {
      voterId,
      row,
      channel,
      personId: null,
      accountId: ctx.accountId,
      requestId: null,
      entryId: id,
      answers,
      nonce: nonce.toString('hex'),
      statedAt,
      previous,
    },
  ]);
}
