import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { phaseAt } from '@/shared/polls/poll-timing';
import { bodies } from '@/shared/polls/rule-set';
import { type MyVotes, myVotesIn } from './my-votes';
import { pollCursor, positionOf } from './poll-cursor';
import { type ListedRow, readPollPage, shelves } from './poll-page';
import { legalEffectSchema } from './poll-schemas';

const listedPoll = z.object({
  id: z.string(),
  title: z.string(),
  /** The state by the clock: `closed` while the count is on its way. */
  phase: z.enum(['announced', 'open', 'closed', 'preliminary', 'final', 'archived', 'cancelled']),
  body: z.string(),
  legalEffect: legalEffectSchema,
  topicId: z.string().nullable(),
  announcedAt: z.string(),
  opensAt: z.string(),
  closesAt: z.string(),
  postedUntil: z.string().nullable(),
  cancelledAt: z.string().nullable(),
  itemCount: z.number().int(),
  /** Voters of the roll the caller shares, and those of them for which a ballot was cast. */
  mine: z.object({ voters: z.number().int(), voted: z.number().int() }),
  /** Only once it is published. */
  result: z.object({ quorumReached: z.boolean(), passed: z.number().int() }).nullable(),
});

/**
 * Polls: `current` ones that can be voted in first, then announced ones, by closing time; `ended`
 * ones newest first. Tells the caller about their own vote and nothing about anybody else's.
 */
export const listPolls = operation('polls.read')
  .input(
    z.object({
      shelf: z.enum(shelves).default('current'),
      ...pageInput,
    }),
  )
  .output(pageOf(listedPoll))
  .query(async ({ ctx, input: { shelf, cursor, limit } }) => {
    const after = readCursor(cursor, pollCursor);
    const found = await readPollPage(ctx, { shelf, after, limit });
    const { rows, nextCursor } = cutPage(found, limit, (poll) => positionOf(poll, shelf, ctx.now));
    const mine = await myVotesIn(
      ctx,
      rows.map(({ id }) => id),
    );
    return { items: rows.map((poll) => listed(poll, mine.get(poll.id), ctx.now)), nextCursor };
  });

function listed(poll: ListedRow, mine: MyVotes | undefined, now: Date): z.infer<typeof listedPoll> {
  const phase = phaseAt(poll, now);
  if (phase === 'draft') throw new Error(`poll ${poll.id}: a draft in the list`);
  const { quorumReached } = poll;
  return {
    id: poll.id,
    title: poll.title,
    phase,
    body: bodies[poll.ruleSet.body],
    legalEffect: poll.legalEffect,
    topicId: poll.topicId,
    announcedAt: poll.announcedAt.toISOString(),
    opensAt: poll.opensAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
    postedUntil: poll.postedUntil?.toISOString() ?? null,
    cancelledAt: poll.cancelledAt?.toISOString() ?? null,
    itemCount: poll.itemCount,
    mine: mine ?? { voters: 0, voted: 0 },
    result: quorumReached === null ? null : { quorumReached, passed: poll.passedItems ?? 0 },
  };
}
