import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { reasonProblem } from '@/shared/volunteering/activities/activity-rules';
import { typedLine } from './activity-input';
import { refuse } from './refuse';
import { changeTeam, lockTeam } from './team-row';
import { tellDuty } from './tell-reviewers';

/**
 * Approves a proposed team, or rejects it with a reason. Nobody decides on their own.
 *
 * @throws Refusal teamNotFound, teamNotProposed, ownTeamReview, activityReasonLength, wordsNotAllowed
 */
export const decideTeam = operation('volunteering.review')
  .input(
    z.object({
      teamId: z.uuid(),
      decision: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('approve') }),
        z.object({ kind: z.literal('reject'), reason: typedLine }),
      ]),
    }),
  )
  .output(z.object({ decided: z.literal(true) }))
  .mutation(async ({ ctx, input: { teamId, decision } }) => {
    const reason = decision.kind === 'reject' ? decision.reason : null;
    if (reason !== null) {
      refuse(reasonProblem(reason));
      refuseForbiddenWords([reason]);
    }
    const team = await lockTeam(ctx, teamId);
    if (team.state !== 'proposed') throw new Refusal('teamNotProposed');
    if (team.leaderAccountId === ctx.accountId) throw new Refusal('ownTeamReview');
    const state = reason === null ? 'approved' : 'rejected';
    const decided = { state, reason, decidedAt: ctx.now, decidedBy: ctx.accountId } as const;
    await changeTeam(ctx, team, decided, 'teamNotProposed');
    await tellDuty(ctx, [team.leaderAccountId], {
      subjectId: teamId,
      occasion: `teamDecided:${teamId}`,
      title: team.name,
      body:
        reason === null
          ? '志愿队审核通过了，您现在可以用志愿队的名义办活动。'
          : `志愿队这次没有通过：${reason}`,
    });
    await recordDeed(ctx, 'volunteering.decideTeam', teamId, { state });
    return { decided: true as const };
  });
