import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { sessionCardSchema, sessionCards } from './session-cards';

/** Sessions that have or had a topic on their agenda, the last one first; 20 at most. */
export const sessionsOfTopic = operation('hall.read')
  .input(z.object({ topicId: z.uuid() }))
  .output(z.array(sessionCardSchema))
  .query(async ({ ctx, input: { topicId } }) => {
    const sessions = await ctx.transaction
      .selectFrom('deliberationSession')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .where('announcedAt', 'is not', null)
      .where('id', 'in', (items) =>
        items
          .selectFrom('agendaItem')
          .select('sessionId')
          .where('communityId', '=', ctx.communityId)
          .where('topicId', '=', topicId),
      )
      .orderBy('startsAt', 'desc')
      .orderBy('id', 'desc')
      .limit(20)
      .execute();
    return sessionCards(ctx, sessions);
  });
