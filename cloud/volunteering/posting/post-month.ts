import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import type { DueWork, DueWorkContext } from '@/cloud/platform/outbox';
import { daysAfter, shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { type Month, monthAfter, monthOf } from '@/shared/volunteering/ledger/posting-months';
import { volunteeringRules } from '../volunteering-rules';
import { announcePosting, tellThoseConcerned } from './announce-posting';
import { enteredIn } from './entered-in';
import { queuePosting } from './watch-months';

/**
 * Due work in the morning of the first day of each month: posts every month from the one in the payload
 * on that is over, however late it comes, and puts off the next. Months without entries are passed
 * over. Posted twice is posted once.
 */
export const postMonth: DueWork = async (ctx, payload) => {
  const { month: first } = z.object({ month: z.string() }).parse(payload);
  const current = monthOf(ctx.now);
  for (let month = first; month < current; month = monthAfter(month)) await postOne(ctx, month);
  await queuePosting(ctx, current > first ? current : first);
};

async function postOne(ctx: DueWorkContext, month: Month): Promise<void> {
  const { transaction, communityId, now } = ctx;
  if (await isPosted(ctx, month)) return;
  const { count, volunteers, minutes } = await ctx.transaction
    .selectFrom('minuteEntry')
    .where('communityId', '=', communityId)
    .where((eb) => enteredIn(eb, month))
    .select(({ fn, val }) => [
      fn.countAll<number>().as('count'),
      fn.count<number>('volunteerId').distinct().as('volunteers'),
      fn.coalesce(fn.sum<number>('minutes'), val(0)).as('minutes'),
    ])
    .executeTakeFirstOrThrow();
  if (count === 0) return;
  const { minutesPostingDays } = await volunteeringRules(ctx);
  // To the end of a day, so that the last day is a whole one.
  const postedUntil = startOfShanghaiDay(daysAfter(shanghaiDay(now), minutesPostingDays + 1));
  const posting = { month, postedUntil, minutes: Number(minutes), volunteers };
  const noticeId = await announcePosting(ctx, posting);
  await transaction
    .insertInto('minutePosting')
    .values({
      ...{ communityId, month, postedAt: now, postedUntil, noticeId },
      ...{ entryCount: count, volunteerCount: volunteers, minutes: Number(minutes) },
    })
    .execute();
  await tellThoseConcerned(ctx, posting);
  await recordDeed({ ...ctx, accountId: null }, 'volunteering.postMonth', month, { count });
}

async function isPosted({ transaction, communityId }: DueWorkContext, month: Month) {
  const posting = await transaction
    .selectFrom('minutePosting')
    .select('month')
    .where('communityId', '=', communityId)
    .where('month', '=', month)
    .executeTakeFirst();
  return posting !== undefined;
}
