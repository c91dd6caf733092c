import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { pageSize } from '@/cloud/platform/page-cursor';
import './tables';

/** Marks the caller's own messages as read; others' ids change nothing. No deed: it is nobody's business. */
export const readMessages = operation('community.read')
  .input(z.object({ messageIds: z.array(z.uuid()).min(1).max(pageSize.most) }))
  .output(z.object({ read: z.literal(true) }))
  .mutation(async ({ ctx, input: { messageIds } }) => {
    await ctx.transaction
      .updateTable('message')
      .set({ readAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('accountId', '=', ctx.accountId)
      .where('id', 'in', messageIds)
      .where('readAt', 'is', null)
      .execute();
    return { read: true as const };
  });
