import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { callersTargets, isAddressedTo } from './callers-notices';
import { awaitsConfirmation, isReadBy, newSince, stands } from './notice-list';
import './tables';

/** How many notices are new to the caller (of the last `newDays`), and how many wait for a confirmation. */
export const countUnread = operation('notices.read')
  .output(z.object({ unread: z.number(), toConfirm: z.number() }))
  .query(async ({ ctx }) => {
    const targets = await callersTargets(ctx);
    const { communityId, accountId, now } = ctx;
    const mine = ctx.transaction
      .selectFrom('notice')
      .where('communityId', '=', communityId)
      .where(isAddressedTo(targets))
      .select((eb) => eb.fn.countAll<number>().as('count'));
    const unread = await mine
      .where('publishedAt', '>', newSince(now))
      .where((eb) => stands(eb, now))
      .where((eb) => eb.not(isReadBy(eb, accountId)))
      .executeTakeFirstOrThrow();
    const toConfirm = await mine
      .where((eb) => awaitsConfirmation(eb, ctx))
      .executeTakeFirstOrThrow();
    return { unread: unread.count, toConfirm: toConfirm.count };
  });
