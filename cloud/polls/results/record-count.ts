import { json } from '@/cloud/platform/database';
import { doLater } from '@/cloud/platform/outbox';
import type { Tally } from '@/shared/polls/item-tally';
import { postedUntil, sealedUntil } from '@/shared/polls/poll-timing';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import '../tables';

/** The changes to the poll that go with a newly published result. */
export interface Posting {
  postedUntil: Date;
  sealedUntil: Date;
}

/**
 * Writes a counted result, the first or that of a recount, and begins its posting period. Results
 * before it stay. The caller holds the poll, brings these changes to it, and tells everybody.
 */
export async function recordCount(
  context: PollContext,
  poll: AnnouncedPoll,
  { count, tally }: { count: number; tally: Tally },
): Promise<Posting> {
  const { communityId, now, transaction } = context;
  const posting = {
    postedUntil: postedUntil(now, poll.ruleSet),
    sealedUntil: sealedUntil(now),
  };
  await transaction
    .insertInto('pollResult')
    .values({
      communityId,
      pollId: poll.id,
      count,
      countedAt: now,
      postedUntil: posting.postedUntil,
      tally: json(tally),
    })
    .execute();
  await doLater(context, 'polls.advance', { pollId: poll.id }, posting.postedUntil);
  return posting;
}
