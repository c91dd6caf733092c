import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { ownActivities } from './own-activities';

export const ledShiftSchema = z.object({
  shiftId: z.string(),
  activityId: z.string(),
  title: z.string(),
  place: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  needed: z.number(),
  capacity: z.number(),
  placesTaken: z.number(),
});

const mostShifts = 20;

/**
 * Shifts the caller organises or leads: those going on or next, or those that are over and whose
 * minutes nobody has confirmed. One that was called off is among these where somebody was there.
 */
export async function ledShifts(
  ctx: MemberContext,
  group: 'coming' | 'toSettle',
): Promise<z.infer<typeof ledShiftSchema>[]> {
  const shifts = await (await ledBy(ctx))
    .$if(group === 'coming', (query) =>
      query
        .where('activity.state', '=', 'published')
        .where('shift.state', '=', 'open')
        .where('shift.endsAt', '>', ctx.now),
    )
    .$if(group === 'toSettle', (query) =>
      query
        .where('shift.settledAt', 'is', null)
        .where(({ and, eb, exists, or, selectFrom }) =>
          or([
            eb('shift.state', '=', 'ended'),
            and([eb('shift.state', '=', 'open'), eb('shift.endsAt', '<=', ctx.now)]),
            and([
              eb('shift.state', '=', 'cancelled'),
              exists(
                selectFrom('attendance')
                  .select('attendance.id')
                  .whereRef('attendance.communityId', '=', 'shift.communityId')
                  .whereRef('attendance.shiftId', '=', 'shift.id')
                  .where('attendance.state', '<>', 'declined'),
              ),
            ]),
          ]),
        ),
    )
    .orderBy('shift.startsAt')
    .orderBy('shift.id')
    .limit(mostShifts)
    .execute();
  return shifts.map((shift) => ({
    ...shift,
    startsAt: shift.startsAt.toISOString(),
    endsAt: shift.endsAt.toISOString(),
    capacity: Number(shift.capacity ?? 0),
    placesTaken: Number(shift.placesTaken ?? 0),
  }));
}

async function ledBy(ctx: MemberContext) {
  const { transaction, communityId, accountId } = ctx;
  const organised = (await ownActivities(ctx)).select('activity.id');
  return transaction
    .selectFrom('shift')
    .innerJoin('activity', (join) =>
      join
        .onRef('activity.communityId', '=', 'shift.communityId')
        .onRef('activity.id', '=', 'shift.activityId'),
    )
    .innerJoinLateral(
      ({ selectFrom }) =>
        selectFrom('shiftPost')
          .select(({ fn }) => [
            fn.sum<string>('capacity').as('capacity'),
            fn.sum<string>('placesTaken').as('placesTaken'),
          ])
          .whereRef('shiftPost.communityId', '=', 'shift.communityId')
          .whereRef('shiftPost.shiftId', '=', 'shift.id')
          .as('places'),
      (join) => join.onTrue(),
    )
    .select(['shift.id as shiftId', 'shift.activityId', 'activity.title', 'activity.place'])
    .select(['shift.startsAt', 'shift.endsAt', 'shift.needed'])
    .select(['places.capacity', 'places.placesTaken'])
    .where('shift.communityId', '=', communityId)
    .where('activity.publishedAt', 'is not', null)
    .where(({ eb, or }) =>
      or([eb('shift.leaderAccountId', '=', accountId), eb('shift.activityId', 'in', organised)]),
    );
}
