import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { groupedBy } from '@/shared/grouped-by';
import { resultChanges } from '@/shared/polls/result-changes';
import { resultSummary } from '@/shared/polls/result-summary';
import type { PollContext } from '../poll-row';
import { channelSchema } from '../poll-schemas';
import type { PublishedPoll } from './posted-poll';
import { readResults } from './result-row';

/** One count of a poll: the first, or a recount with why it was made and what it changed. */
export const countSchema = z.object({
  /** 1 for the first. */
  count: z.number().int(),
  countedAt: z.string(),
  postedUntil: z.string(),
  /** Validity and outcome in a few words. */
  summary: z.string(),
  recount: z
    .object({
      reason: z.string(),
      proposedBy: z.string(),
      confirmedBy: z.string(),
      changes: z.array(z.string()),
      /** Entered ballots that were struck with it, by their place in the log. */
      strikes: z.array(
        z.object({ leafIndex: z.number().int(), channel: channelSchema, reason: z.string() }),
      ),
    })
    .nullable(),
});

type Count = z.infer<typeof countSchema>;

/** Every count of a published poll, the first one first. */
export async function readCountHistory(
  context: PollContext,
  poll: PublishedPoll,
): Promise<Count[]> {
  const results = await readResults(context, poll.id);
  const recounts = results.length > 1 ? await readRecounts(context, poll.id) : new Map();
  return results.map(({ count, countedAt, postedUntil, tally }, place) => {
    const before = results[place - 1];
    const recount = recounts.get(count);
    return {
      count,
      countedAt: countedAt.toISOString(),
      postedUntil: postedUntil.toISOString(),
      summary: resultSummary(tally),
      recount:
        before && recount
          ? { ...recount, changes: resultChanges(poll.ruleSet, before.tally, tally) }
          : null,
    };
  });
}

type Recount = Omit<NonNullable<Count['recount']>, 'changes'>;

/** Confirmed recounts by the number of the count they brought about. */
async function readRecounts(context: PollContext, pollId: string): Promise<Map<number, Recount>> {
  const { transaction, communityId } = context;
  const recounts = await transaction
    .selectFrom('pollRecount')
    .select(['id', 'count', 'reason', 'proposedBy', 'decidedBy'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('decision', '=', 'confirmed')
    .execute();
  const strikes = await transaction
    .selectFrom('ballotStrike as strike')
    .innerJoin('ballot', (join) =>
      join
        .onRef('ballot.communityId', '=', 'strike.communityId')
        .onRef('ballot.pollId', '=', 'strike.pollId')
        .onRef('ballot.leafIndex', '=', 'strike.leafIndex'),
    )
    .select(['strike.recountId', 'strike.leafIndex', 'strike.reason', 'ballot.channel'])
    .where('strike.communityId', '=', communityId)
    .where('strike.pollId', '=', pollId)
    .orderBy('strike.leafIndex')
    .execute();
  const strikesOf = groupedBy(strikes, ({ recountId }) => recountId);
  const names = await displayNames(
    context,
    recounts.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? proposedBy]),
  );
  return new Map(
    recounts.map(({ id, count, reason, proposedBy, decidedBy }) => [
      count ?? 0,
      {
        reason,
        proposedBy: names.get(proposedBy) ?? '',
        confirmedBy: names.get(decidedBy ?? '') ?? '',
        strikes: (strikesOf.get(id) ?? []).map(({ recountId: _, ...strike }) => strike),
      },
    ]),
  );
}
