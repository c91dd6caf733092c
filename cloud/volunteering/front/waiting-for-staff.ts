import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { isStaffRole } from '@/shared/roles';
import '../tables';

/** Activities and teams that wait for a reviewer; null for who reviews none. */
export async function countToReview(ctx: MemberContext): Promise<number | null> {
  if (!may(ctx.caller.roles, 'volunteering.review')) return null;
  const { transaction, communityId } = ctx;
  const { activities, teams } = await transaction
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('activity')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('communityId', '=', communityId)
        .where('state', '=', 'submitted')
        .as('activities'),
      selectFrom('volunteerTeam')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('communityId', '=', communityId)
        .where('state', '=', 'proposed')
        .as('teams'),
    ])
    .executeTakeFirstOrThrow();
  return Number(activities) + Number(teams);
}

/** Whether the organisers' desk has something for the caller: their body's, their team's or their shifts'. */
export async function hasDesk(ctx: MemberContext): Promise<boolean> {
  const { transaction, communityId, accountId, caller } = ctx;
  if (may(caller.roles, 'volunteering.organise') && caller.roles.some(isStaffRole)) return true;
  const led = await transaction
    .selectNoFrom(({ exists, or, selectFrom }) =>
      or([
        exists(
          selectFrom('volunteerTeam')
            .select('id')
            .where('communityId', '=', communityId)
            .where('leaderAccountId', '=', accountId)
            .where('state', '=', 'approved'),
        ),
        exists(
          selectFrom('shift')
            .select('id')
            .where('communityId', '=', communityId)
            .where('leaderAccountId', '=', accountId)
            .where('settledAt', 'is', null)
            .where('state', '<>', 'cancelled'),
        ),
      ]).as('leads'),
    )
    .executeTakeFirstOrThrow();
  return led.leads === true;
}
