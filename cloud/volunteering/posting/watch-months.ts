import { doLater } from '@/cloud/platform/outbox';
import { monthOf, postingTime } from '@/shared/volunteering/ledger/posting-months';
import type { VolunteeringContext } from '../volunteering-context';
import '../ledger/tables';

/** Sees to it that months are posted here, from the first entry of the ledger on. */
export async function watchMonths(ctx: VolunteeringContext): Promise<void> {
  const begun = await ctx.transaction
    .insertInto('minutePostingWatch')
    .values({ communityId: ctx.communityId, since: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('since')
    .executeTakeFirst();
  if (begun) await queuePosting(ctx, monthOf(ctx.now));
}

/** Puts off the posting of a month until the month is over. */
export const queuePosting = (ctx: VolunteeringContext, month: string): Promise<void> =>
  doLater(ctx, 'volunteering.postMonth', { month }, postingTime(month));
