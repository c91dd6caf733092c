import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { isStaffRole, type StaffRole, staffRoles } from '@/shared/roles';
import type { VolunteeringContext } from '../volunteering-context';
import type { Organiser } from './activity-input';
import { type Activity, leadsTeam } from './who-leads';

/** The bodies of the caller that hold activities. */
export const ownBodies = ({ caller }: Pick<MemberContext, 'caller'>): StaffRole[] =>
  caller.roles.filter(isStaffRole).filter((role) => may([role], 'volunteering.organise'));

/** The approved teams the caller leads. */
export const ownTeams = ({ transaction, communityId, accountId }: MemberContext) =>
  transaction
    .selectFrom('volunteerTeam')
    .select(['id', 'name'])
    .where('communityId', '=', communityId)
    .where('leaderAccountId', '=', accountId)
    .where('state', '=', 'approved')
    .orderBy('name')
    .execute();

/**
 * The columns of an organiser in whose name the caller may hold an activity.
 *
 * @throws Refusal activityOrganiserUnknown
 */
export async function asOrganiser(
  ctx: MemberContext,
  organiser: Organiser,
): Promise<Pick<Activity, 'organiserRole' | 'teamId'>> {
  if (organiser.kind === 'body') {
    if (!ownBodies(ctx).includes(organiser.role)) throw new Refusal('activityOrganiserUnknown');
    return { organiserRole: organiser.role, teamId: null };
  }
  if (!(await leadsTeam(ctx, organiser.teamId))) throw new Refusal('activityOrganiserUnknown');
  return { organiserRole: null, teamId: organiser.teamId };
}

export const organiserOf = ({
  organiserRole,
  teamId,
}: Pick<Activity, 'organiserRole' | 'teamId'>): Organiser => {
  if (organiserRole !== null) return { kind: 'body', role: organiserRole };
  return { kind: 'team', teamId: teamId ?? '' };
};

/** What residents read as the organiser of each activity: 居民委员会, or the name of the team. */
export async function organiserNames(
  { transaction, communityId }: VolunteeringContext,
  activities: readonly Pick<Activity, 'id' | 'organiserRole' | 'teamId'>[],
): Promise<Map<string, string>> {
  const teamIds = activities.flatMap(({ teamId }) => teamId ?? []);
  const teams =
    teamIds.length === 0
      ? []
      : await transaction
          .selectFrom('volunteerTeam')
          .select(['id', 'name'])
          .where('communityId', '=', communityId)
          .where('id', 'in', teamIds)
          .execute();
  const nameOf = new Map(teams.map(({ id, name }) => [id, name]));
  return new Map(
    activities.map(({ id, organiserRole, teamId }) => [
      id,
      organiserRole === null ? (nameOf.get(teamId ?? '') ?? '') : staffRoles[organiserRole],
    ]),
  );
}
