import type { Activity, Shift } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';

type Organised = Pick<Activity, 'organiserRole' | 'teamId'>;

/** Accounts of those who organise an activity today: the holders of its body, or its team's leader. */
export async function organisersOf(
  { transaction, communityId }: VolunteeringContext,
  { organiserRole, teamId }: Organised,
): Promise<string[]> {
  const rows =
    organiserRole === null
      ? await transaction
          .selectFrom('volunteerTeam')
          .select('leaderAccountId as accountId')
          .where('communityId', '=', communityId)
          .where('id', '=', teamId)
          .where('state', '=', 'approved')
          .execute()
      : await transaction
          .selectFrom('roleAssignment')
          .select('accountId')
          .where('communityId', '=', communityId)
          .where('role', '=', organiserRole)
          .where('revokedAt', 'is', null)
          .execute();
  return rows.map(({ accountId }) => accountId);
}

/** The organisers and the leader named for the shift, each once. */
export async function leadersOf(
  ctx: VolunteeringContext,
  { leaderAccountId }: Pick<Shift, 'leaderAccountId'>,
  activity: Organised,
): Promise<string[]> {
  const organisers = await organisersOf(ctx, activity);
  return [...new Set(leaderAccountId === null ? organisers : [leaderAccountId, ...organisers])];
}
