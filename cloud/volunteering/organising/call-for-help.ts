import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { mostCalled } from '@/shared/volunteering/organising/call-limits';
import { requireShiftLeader } from '../activities/who-leads';
import { countMatching } from './matching-volunteers';
import { requireLacking, todaysCall } from './shift-call';

/**
 * Calls matching volunteers to a shift that lacks people, once a day; they are told in due work.
 * Answers how many.
 *
 * @throws Refusal shiftNotFound, notYourShift, shiftNotComing, shiftHasEnough, shiftCalledToday,
 *   nobodyToCall
 */
export const callForHelp = operation('volunteering.lead')
  .input(z.object({ shiftId: z.uuid() }))
  .output(z.object({ willCall: z.number().int() }))
  .mutation(async ({ ctx, input: { shiftId } }) => {
    const { communityId, accountId, now } = ctx;
    const target = await requireShiftLeader(ctx, shiftId);
    const missing = await requireLacking(ctx, target);
    if (await todaysCall(ctx, shiftId)) throw new Refusal('shiftCalledToday');
    const most = Math.min(await countMatching(ctx, target), mostCalled(missing));
    if (most === 0) throw new Refusal('nobodyToCall');
    const day = shanghaiDay(now);
    const claimed = await ctx.transaction
      .insertInto('shiftCall')
      .values({ communityId, shiftId, day, most, calledBy: accountId, calledAt: now })
      .onConflict((conflict) => conflict.columns(['communityId', 'shiftId', 'day']).doNothing())
      .returning('shiftId')
      .executeTakeFirst();
    if (!claimed) throw new Refusal('shiftCalledToday');
    await doLater(ctx, 'volunteering.callVolunteers', { shiftId, day }, now);
    await recordDeed(ctx, 'volunteering.callForHelp', shiftId, { missing, most });
    return { willCall: most };
  });
