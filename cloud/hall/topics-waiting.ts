import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import './tables';

/** How much work topics make for staff: how many wait for an answer, and how many may soon; as many as the lists hold. */
export const topicsWaiting = operation('hall.decideTopic')
  .output(z.object({ awaitingAnswer: z.number(), collectingCosigns: z.number() }))
  .query(async ({ ctx }) => {
    const { reached, all } = await ctx.transaction
      .selectFrom('topic')
      .select((eb) => [
        eb.fn.count<number>('thresholdReachedAt').as('reached'),
        eb.fn.countAll<number>().as('all'),
      ])
      .where('communityId', '=', ctx.communityId)
      .where('state', '=', 'cosigning')
      .where('visibility', '=', 'shown')
      .executeTakeFirstOrThrow();
    return { awaitingAnswer: reached, collectingCosigns: all - reached };
  });
