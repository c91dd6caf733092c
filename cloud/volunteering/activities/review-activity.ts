import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { reasonProblem } from '@/shared/volunteering/activities/activity-rules';
import { organisersOf } from '../organising/organisers';
import { activityIdInput, typedLine } from './activity-input';
import { stepActivity } from './activity-row';
import { refuseUnready, watchShiftsOf } from './bring-out';
import { refuse } from './refuse';
import { tellDuty } from './tell-reviewers';
import { type Activity, findActivity, leadsTeam } from './who-leads';

/**
 * Decides on a team's activity: it is published, or goes back to be changed with a reason. Nobody of
 * the team does, nor who wrote it.
 *
 * @throws Refusal activityNotFound, activityNotSubmitted, activityChangedMeanwhile (the team took it
 *   back and handed in another), ownActivityReview, activityReasonLength, wordsNotAllowed
 * @throws Refusal activityNeedsShift when all of its shifts have passed meanwhile
 */
export const reviewActivity = operation('volunteering.review')
  .input(
    activityIdInput.extend({
      revision: z.number().int(),
      decision: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('publish') }),
        z.object({ kind: z.literal('sendBack'), reason: typedLine }),
      ]),
    }),
  )
  .output(z.object({ decided: z.literal(true) }))
  .mutation(async ({ ctx, input: { activityId, revision, decision } }) => {
    const activity = await findActivity(ctx, activityId, true);
    if (!activity || activity.state === 'draft') throw new Refusal('activityNotFound');
    if (activity.state !== 'submitted') throw new Refusal('activityNotSubmitted');
    if (await isOwn(ctx, activity)) throw new Refusal('ownActivityReview');
    if (activity.revision !== revision) throw new Refusal('activityChangedMeanwhile');
    const reviewedBy = ctx.accountId;
    if (decision.kind === 'publish') {
      await refuseUnready(ctx, activity);
      const published = { publishedAt: ctx.now, reviewedBy };
      await stepActivity(ctx, activity, 'publish', 'activityNotSubmitted', published);
      await watchShiftsOf(ctx, activity);
    } else {
      refuse(reasonProblem(decision.reason));
      refuseForbiddenWords([decision.reason]);
      const sentBack = { returnReason: decision.reason, reviewedBy };
      await stepActivity(ctx, activity, 'sendBack', 'activityNotSubmitted', sentBack);
    }
    await tellDuty(ctx, await organisersOf(ctx, activity), {
      subjectId: activityId,
      occasion: `reviewed:${activityId}:${revision}`,
      title: activity.title,
      body:
        decision.kind === 'publish'
          ? '活动审核通过，已经发布，邻居可以报名了。'
          : `活动请改一改再交：${decision.reason}`,
    });
    await recordDeed(ctx, 'volunteering.reviewActivity', activityId, { decision: decision.kind });
    return { decided: true as const };
  });

export const isOwn = async (
  ctx: MemberContext,
  { createdBy, teamId }: Pick<Activity, 'createdBy' | 'teamId'>,
): Promise<boolean> =>
  createdBy === ctx.accountId || (teamId !== null && (await leadsTeam(ctx, teamId)));
