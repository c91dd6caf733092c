import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { shiftLimits } from '@/shared/volunteering/activities/activity-limits';
import {
  type DatedShift,
  expandSeries,
  seriesProblems,
  shiftOn,
  timeProblems,
} from '@/shared/volunteering/activities/series-expansion';
import { shiftProblems } from '@/shared/volunteering/activities/shift-rules';
import { activityIdInput, typedLine } from './activity-input';
import { openShifts } from './coming-shifts';
import { refuse } from './refuse';
import { refusePassed } from './refuse-passed';
import { postsInput, type When, whenInput } from './shift-input';
import { refuseUnknownLeader, tellLeader } from './shift-leader';
import { refuseShiftWords } from './shift-words';
import { watchTimes } from './watch-times';
import { type Activity, requireOrganiser } from './who-leads';

/**
 * Arranges one shift, or one for each date of a weekly rule, all with the same posts. `planId` is made
 * by the phone: the same plan sent twice makes its shifts once.
 *
 * @throws Refusal activityNotFound, notYourActivity, activityUnderReview, activityOver
 * @throws Refusal what `seriesProblems` and `shiftProblems` find, shiftStartPassed, shiftsTooMany,
 *   shiftRepeated, shiftLeaderUnknown, wordsNotAllowed
 */
export const planShifts = operation('volunteering.organise')
  .input(
    activityIdInput.extend({
      planId: z.uuid(),
      when: whenInput,
      posts: postsInput,
      needed: z.number(),
      note: typedLine,
      /** Beside the organisers. */
      leaderAccountId: z.uuid().nullable(),
    }),
  )
  .output(z.object({ shiftIds: z.array(z.string()) }))
  .mutation(async ({ ctx, input: { activityId, planId, when, ...plan } }) => {
    const dates = datesOf(when);
    refuse(shiftProblems(plan));
    const activity = await requireOrganiser(ctx, activityId, { lock: true });
    if (activity.state === 'submitted') throw new Refusal('activityUnderReview');
    if (activity.state === 'ended' || activity.state === 'cancelled')
      throw new Refusal('activityOver');
    await refuseShiftWords(ctx, activity, plan);
    refusePassed(ctx, dates);
    await refuseTooMany(ctx, activity, dates.length);
    await refuseUnknownLeader(ctx, plan.leaderAccountId);
    const shiftIds = await insertShifts(ctx, activity, { planId, when, dates, ...plan });
    if (activity.state === 'published') {
      for (const [place, { startsAt, endsAt }] of dates.entries())
        await watchTimes(ctx, { id: shiftIds[place] ?? '', startsAt, endsAt });
    }
    await tellLeader(ctx, activity, { id: shiftIds[0] ?? '', ...plan });
    await recordDeed(ctx, 'volunteering.planShifts', activityId, { shifts: shiftIds.length });
    return { shiftIds };
  });

function datesOf(when: When): DatedShift[] {
  if (when.kind === 'weekly') {
    refuse(seriesProblems(when));
    return expandSeries(when);
  }
  refuse(timeProblems(when));
  return [shiftOn(when.date, when)];
}

async function refuseTooMany(ctx: MemberContext, activity: Activity, more: number): Promise<void> {
  const { coming } = await openShifts(ctx, activity)
    .select(({ fn }) => fn.countAll<number>().as('coming'))
    .executeTakeFirstOrThrow();
  const { comingShifts: max } = shiftLimits;
  if (coming + more > max) throw new Refusal('shiftsTooMany', { max });
}

interface Plan {
  planId: string;
  when: When;
  dates: readonly DatedShift[];
  posts: readonly { name: string; capacity: number }[];
  needed: number;
  note: string;
  leaderAccountId: string | null;
}

/** @throws Refusal shiftRepeated when the plan was sent before */
async function insertShifts(
  ctx: MemberContext,
  { id: activityId }: Activity,
  { planId, when, dates, posts, ...plan }: Plan,
): Promise<string[]> {
  const { transaction, communityId } = ctx;
  const isWeekly = when.kind === 'weekly';
  if (isWeekly) {
    const { kind: _, weekdays, ...rule } = when;
    const made = await transaction
      .insertInto('shiftSeries')
      .values({ communityId, id: planId, activityId, weekdays: [...weekdays].sort(), ...rule })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw new Refusal('shiftRepeated');
  }
  const shifts = dates.map(({ date, startsAt, endsAt }) => ({
    ...{ communityId, id: isWeekly ? uuid() : planId, activityId, startsAt, endsAt, ...plan },
    seriesId: isWeekly ? planId : null,
    seriesDate: isWeekly ? date : null,
    state: 'open' as const,
  }));
  const made = await transaction
    .insertInto('shift')
    .values(shifts)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (made.length !== shifts.length) throw new Refusal('shiftRepeated');
  await transaction
    .insertInto('shiftPost')
    .values(
      shifts.flatMap(({ id: shiftId }) =>
        posts.map((post, position) => ({ communityId, id: uuid(), shiftId, position, ...post })),
      ),
    )
    .execute();
  return shifts.map(({ id }) => id);
}
