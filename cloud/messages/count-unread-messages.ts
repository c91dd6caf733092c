import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import './tables';

/** How many of the caller's own messages are unread; for the badge. */
export const countUnreadMessages = operation('community.read')
  .output(z.object({ unread: z.number().int() }))
  .query(async ({ ctx }) => {
    const { unread } = await ctx.transaction
      .selectFrom('message')
      .select(({ fn }) => fn.countAll<number>().as('unread'))
      .where('communityId', '=', ctx.communityId)
      .where('accountId', '=', ctx.accountId)
      .where('readAt', 'is', null)
      .executeTakeFirstOrThrow();
    return { unread };
  });
