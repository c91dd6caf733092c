import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { sessionIdInput } from '../session-input';
import { lockAnnounced } from '../session-row';
import { readSpeakers } from './speakers';

/** The caller does not want to speak after all. @throws Refusal sessionNotFound, notInLine */
export const withdrawRequest = operation('hall.attendSession')
  .input(sessionIdInput)
  .output(z.object({ withdrawn: z.literal(true) }))
  .mutation(async ({ ctx, input: { sessionId } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    const { waiting } = await readSpeakers(ctx, session);
    const own = waiting.find(({ accountId }) => accountId === ctx.accountId);
    if (!own) throw new Refusal('notInLine');
    await ctx.transaction
      .updateTable('speakingRequest')
      .set({ state: 'withdrawn', endedAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', own.id)
      .execute();
    await recordDeed(ctx, 'hall.withdrawRequest', sessionId);
    return { withdrawn: true as const };
  });
