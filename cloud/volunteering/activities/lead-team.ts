import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';
import { refuseFurtherTeams } from './found-team';
import { isAdultVolunteer } from './shift-leader';
import { changeTeam, lockOwnTeam } from './team-row';
import { tellDuty } from './tell-reviewers';

/**
 * Makes a grown-up volunteer the leader of a team, from its activities to come on: by the leader, or
 * by staff when the leader is gone.
 *
 * @throws Refusal teamNotFound, notYourTeam, teamNotApproved, teamLeaderUnknown, teamsTooMany
 */
export const handOverTeam = operation('volunteering.organise')
  .input(z.object({ teamId: z.uuid(), leaderAccountId: z.uuid() }))
  .output(z.object({ handedOver: z.literal(true) }))
  .mutation(async ({ ctx, input: { teamId, leaderAccountId } }) => {
    const team = await lockOwnTeam(ctx, teamId);
    if (!(await isAdultVolunteer(ctx, leaderAccountId))) throw new Refusal('teamLeaderUnknown');
    if (leaderAccountId !== team.leaderAccountId) await refuseFurtherTeams(ctx, leaderAccountId);
    await changeTeam(ctx, team, { leaderAccountId }, 'teamNotApproved');
    await tellDuty(ctx, [leaderAccountId], {
      subjectId: teamId,
      occasion: `teamLeader:${teamId}:${ctx.now.getTime()}`,
      title: team.name,
      body: '您现在是这支志愿队的队长，可以办活动、管理班次。',
    });
    await recordDeed(ctx, 'volunteering.handOverTeam', teamId);
    return { handedOver: true as const };
  });

/**
 * Dissolves a team that has no activity under way; its drafts stay drafts.
 *
 * @throws Refusal teamNotFound, notYourTeam, teamNotApproved, teamHasActivities
 */
export const dissolveTeam = operation('volunteering.organise')
  .input(z.object({ teamId: z.uuid() }))
  .output(z.object({ dissolved: z.literal(true) }))
  .mutation(async ({ ctx, input: { teamId } }) => {
    const team = await lockOwnTeam(ctx, teamId);
    if (await hasActivities(ctx, teamId)) throw new Refusal('teamHasActivities');
    const changes = { state: 'dissolved', dissolvedAt: ctx.now } as const;
    await changeTeam(ctx, team, changes, 'teamNotApproved');
    await recordDeed(ctx, 'volunteering.dissolveTeam', teamId);
    return { dissolved: true as const };
  });

async function hasActivities(
  { transaction, communityId }: VolunteeringContext,
  teamId: string,
): Promise<boolean> {
  const activity = await transaction
    .selectFrom('activity')
    .select('id')
    .where('communityId', '=', communityId)
    .where('teamId', '=', teamId)
    .where('state', 'in', ['submitted', 'published'])
    .limit(1)
    .executeTakeFirst();
  return activity !== undefined;
}
