import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { ownBodies, ownTeams } from './organiser';
import { ownActivities } from './own-activities';

const mostShifts = 20;

/**
 * What waits for the caller as an organiser, reviewer or leader of shifts, and the shifts they lead
 * that are going on or come next.
 */
export const organiserDesk = operation('volunteering.lead')
  .output(
    z.object({
      /** May write activities: belongs to a body, or leads an approved team. */
      mayWrite: z.boolean(),
      /** null: no reviewer. */
      toReview: z.object({ activities: z.number(), teams: z.number() }).nullable(),
      activities: z.object({
        published: z.number(),
        draft: z.number(),
        submitted: z.number(),
        /** Drafts a reviewer sent back. */
        sentBack: z.number(),
      }),
      shifts: z.array(
        z.object({
          shiftId: z.string(),
          activityId: z.string(),
          title: z.string(),
          place: z.string(),
          startsAt: z.string(),
          endsAt: z.string(),
          needed: z.number(),
          capacity: z.number(),
          placesTaken: z.number(),
        }),
      ),
    }),
  )
  .query(async ({ ctx }) => {
    const mayAct = may(ctx.caller.roles, 'volunteering.organise');
    const mayWrite = mayAct && (ownBodies(ctx).length > 0 || (await ownTeams(ctx)).length > 0);
    return {
      mayWrite,
      toReview: await countToReview(ctx),
      activities: await countOwn(ctx),
      shifts: await ledShifts(ctx),
    };
  });

async function countToReview(ctx: MemberContext) {
  if (!may(ctx.caller.roles, 'volunteering.review')) return null;
  const { transaction, communityId } = ctx;
  const { activities } = await transaction
    .selectFrom('activity')
    .select(({ fn }) => fn.countAll<number>().as('activities'))
    .where('communityId', '=', communityId)
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow();
  const { teams } = await transaction
    .selectFrom('volunteerTeam')
    .select(({ fn }) => fn.countAll<number>().as('teams'))
    .where('communityId', '=', communityId)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  return { activities, teams };
}

async function countOwn(ctx: MemberContext) {
  return (await ownActivities(ctx))
    .select(({ eb, fn }) => [
      fn.countAll<number>().filterWhere('state', '=', 'published').as('published'),
      fn.countAll<number>().filterWhere('state', '=', 'draft').as('draft'),
      fn.countAll<number>().filterWhere('state', '=', 'submitted').as('submitted'),
      fn
        .countAll<number>()
        .filterWhere(eb.and([eb('state', '=', 'draft'), eb('returnReason', 'is not', null)]))
        .as('sentBack'),
    ])
    .where('state', 'in', ['published', 'draft', 'submitted'])
    .executeTakeFirstOrThrow();
}

async function ledShifts(ctx: MemberContext) {
  const { transaction, communityId, accountId, now } = ctx;
  const organised = (await ownActivities(ctx)).select('activity.id');
  const shifts = await transaction
    .selectFrom('shift')
    .innerJoin('activity', (join) =>
      join
        .onRef('activity.communityId', '=', 'shift.communityId')
        .onRef('activity.id', '=', 'shift.activityId'),
    )
    .select(['shift.id as shiftId', 'shift.activityId', 'activity.title', 'activity.place'])
    .select(['shift.startsAt', 'shift.endsAt', 'shift.needed'])
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
    .select(['places.capacity', 'places.placesTaken'])
    .where('shift.communityId', '=', communityId)
    .where('activity.state', '=', 'published')
    .where('shift.state', '=', 'open')
    .where(({ eb, or }) =>
      or([eb('shift.leaderAccountId', '=', accountId), eb('shift.activityId', 'in', organised)]),
    )
    .where('shift.endsAt', '>', now)
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
