import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { overdueBefore } from '@/shared/polls/result-limits';
import '../objections/tables';
import './tables';

/** More results than these are never posted at once. */
const most = 100;

/**
 * What staff have to do about posted results: objections without an answer, those that are overdue,
 * and recounts that wait for a second person. The most pressing first.
 */
export const resultsToTend = operation('polls.prepare')
  .output(
    z.array(
      z.object({
        pollId: z.string(),
        title: z.string(),
        postedUntil: z.string(),
        unanswered: z.number().int(),
        /** Of the unanswered. */
        overdue: z.number().int(),
        /** A recount waits for a second person: to the caller's own proposal, or to another's. */
        recount: z.enum(['none', 'mine', 'another']),
      }),
    ),
  )
  .query(async ({ ctx: { transaction, communityId, accountId, now } }) => {
    const rows = await transaction
      .selectFrom('poll')
      .select(['id as pollId', 'title', 'postedUntil'])
      .select((eb) => [
        eb
          .selectFrom('pollObjection')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('pollObjection.communityId', '=', 'poll.communityId')
          .whereRef('pollObjection.pollId', '=', 'poll.id')
          .where('kind', '=', 'result')
          .where('answeredAt', 'is', null)
          .$asScalar()
          .$notNull()
          .as('unanswered'),
        eb
          .selectFrom('pollObjection')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('pollObjection.communityId', '=', 'poll.communityId')
          .whereRef('pollObjection.pollId', '=', 'poll.id')
          .where('kind', '=', 'result')
          .where('answeredAt', 'is', null)
          .where('filedAt', '<', overdueBefore(now))
          .$asScalar()
          .$notNull()
          .as('overdue'),
        eb
          .selectFrom('pollRecount')
          .select('pollRecount.proposedBy')
          .whereRef('pollRecount.communityId', '=', 'poll.communityId')
          .whereRef('pollRecount.pollId', '=', 'poll.id')
          .where('decision', 'is', null)
          .as('recountProposedBy'),
      ])
      .where('communityId', '=', communityId)
      .where('state', '=', 'preliminary')
      .orderBy('overdue', 'desc')
      .orderBy('unanswered', 'desc')
      .orderBy('postedUntil')
      .limit(most)
      .execute();
    const recountOf = (proposedBy: string | null) => {
      if (proposedBy === null) return 'none';
      return proposedBy === accountId ? 'mine' : 'another';
    };
    return rows.map(({ postedUntil, recountProposedBy, ...row }) => ({
      ...row,
      postedUntil: (postedUntil ?? now).toISOString(),
      recount: recountOf(recountProposedBy),
    }));
  });
