import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { ledShiftSchema, ledShifts } from './led-shifts';
import { ownBodies, ownTeams } from './organiser';
import { ownActivities } from './own-activities';

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
      /** Going on or next, the first first. */
      shifts: z.array(ledShiftSchema),
      /** Over, their minutes not confirmed yet, the longest first. */
      toSettle: z.array(ledShiftSchema),
    }),
  )
  .query(async ({ ctx }) => {
    const mayAct = may(ctx.caller.roles, 'volunteering.organise');
    const mayWrite = mayAct && (ownBodies(ctx).length > 0 || (await ownTeams(ctx)).length > 0);
    return {
      mayWrite,
      toReview: await countToReview(ctx),
      activities: await countOwn(ctx),
      shifts: await ledShifts(ctx, 'coming'),
      toSettle: await ledShifts(ctx, 'toSettle'),
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
