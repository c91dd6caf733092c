import type { UpdateObject } from 'kysely';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Row, Tables } from '@/cloud/platform/tables';
import { may } from '@/shared/permissions';
import { Refusal, type RefusalCode } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';

export type Team = Row<'volunteerTeam'>;

/** @throws Refusal teamNotFound */
export async function lockTeam(
  { transaction, communityId }: VolunteeringContext,
  teamId: string,
): Promise<Team> {
  const team = await transaction
    .selectFrom('volunteerTeam')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', teamId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!team) throw new Refusal('teamNotFound');
  return team;
}

/**
 * An approved team, locked, for its leader and for those who approve teams.
 *
 * @throws Refusal teamNotFound, notYourTeam, teamNotApproved
 */
export async function lockOwnTeam(ctx: MemberContext, teamId: string): Promise<Team> {
  const team = await lockTeam(ctx, teamId);
  const reviews = may(ctx.caller.roles, 'volunteering.review');
  if (team.leaderAccountId !== ctx.accountId && !reviews) {
    throw new Refusal(team.state === 'proposed' ? 'teamNotFound' : 'notYourTeam');
  }
  if (team.state !== 'approved') throw new Refusal('teamNotApproved');
  return team;
}

/** Writes columns of a locked team. */
export async function changeTeam(
  { transaction, communityId }: VolunteeringContext,
  { id, state }: Pick<Team, 'id' | 'state'>,
  changes: Omit<UpdateObject<Tables, 'volunteerTeam'>, 'communityId' | 'id'>,
  refusal: RefusalCode,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('volunteerTeam')
    .set(changes)
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Refusal(refusal);
}
