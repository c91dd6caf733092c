import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { activityIdInput } from './activity-input';
import { stepActivity } from './activity-row';
import { refuseUnready, watchShiftsOf } from './bring-out';
import { tellReviewers } from './tell-reviewers';
import { requireOrganiser } from './who-leads';

const input = activityIdInput.extend({ revision: z.number().int() });

/**
 * Publishes the draft of a body: everybody can sign up. A team's has to be reviewed (`submitActivity`).
 *
 * @throws Refusal activityNotFound, notYourActivity, activityNotDraft, activityNeedsReview,
 *   activityChangedMeanwhile (another revision), activityNeedsShift, what `activityProblems` finds
 */
export const publishActivity = operation('volunteering.organise')
  .input(input)
  .output(z.object({ published: z.literal(true) }))
  .mutation(async ({ ctx, input: { activityId, revision } }) => {
    const activity = await requireOrganiser(ctx, activityId, { lock: true });
    if (activity.state !== 'draft') throw new Refusal('activityNotDraft');
    if (activity.teamId !== null) throw new Refusal('activityNeedsReview');
    if (activity.revision !== revision) throw new Refusal('activityChangedMeanwhile');
    await refuseUnready(ctx, activity);
    await stepActivity(ctx, activity, 'publish', 'activityNotDraft', { publishedAt: ctx.now });
    await watchShiftsOf(ctx, activity);
    await recordDeed(ctx, 'volunteering.publishActivity', activityId);
    return { published: true as const };
  });

/**
 * Hands a team's draft to the reviewers, who are told.
 *
 * @throws Refusal as `publishActivity`
 */
export const submitActivity = operation('volunteering.organise')
  .input(input)
  .output(z.object({ submitted: z.literal(true) }))
  .mutation(async ({ ctx, input: { activityId, revision } }) => {
    const activity = await requireOrganiser(ctx, activityId, { lock: true });
    if (activity.state !== 'draft' || activity.teamId === null)
      throw new Refusal('activityNotDraft');
    if (activity.revision !== revision) throw new Refusal('activityChangedMeanwhile');
    await refuseUnready(ctx, activity);
    const next = revision + 1;
    await stepActivity(ctx, activity, 'submit', 'activityNotDraft', {
      submittedAt: ctx.now,
      returnReason: null,
      // Who still looks at what was handed in before is told that it has changed.
      revision: next,
    });
    await tellReviewers(ctx, {
      subjectId: activityId,
      occasion: `review:${activityId}:${next}`,
      title: `请审核志愿活动：${activity.title}`,
      body: '志愿队交来一个活动，请看看内容、风险和保险，通过或退回。',
    });
    await recordDeed(ctx, 'volunteering.submitActivity', activityId);
    return { submitted: true as const };
  });

/** Takes a submitted activity back to be changed. @throws Refusal activityNotFound, notYourActivity, activityNotSubmitted */
export const takeBackActivity = operation('volunteering.organise')
  .input(activityIdInput)
  .output(z.object({ takenBack: z.literal(true) }))
  .mutation(async ({ ctx, input: { activityId } }) => {
    const activity = await requireOrganiser(ctx, activityId, { lock: true });
    await stepActivity(ctx, activity, 'sendBack', 'activityNotSubmitted');
    await recordDeed(ctx, 'volunteering.takeBackActivity', activityId);
    return { takenBack: true as const };
  });
