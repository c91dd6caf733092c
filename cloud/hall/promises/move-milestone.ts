import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { dueDayProblem, reasonProblem } from '@/shared/hall/promises/plan-rules';
import { Refusal } from '@/shared/refusals';
import { insertChange } from './insert-change';
import { milestoneToWorkOn } from './milestone-at-work';
import { calendarDay, ofTopic, typedLine } from './promise-input';
import { refuseProblems } from './refuse-problems';
import { settleStanding, watchDay } from './settle-standing';
import { tellPromiseStep } from './tell-promise-step';

/**
 * Moves the day of a milestone, with a reason everybody reads; the day promised first stays beside it
 * and is the one a body is measured by.
 *
 * @throws Refusal milestoneDayPast, milestoneDayFar, changeReasonLength, wordsNotAllowed,
 *   milestoneDaySame, and as `milestoneToWorkOn`
 */
export const moveMilestone = operation('hall.implement')
  .input(z.object({ ...ofTopic, milestoneId: z.uuid(), dueDay: calendarDay, reason: typedLine }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { topicId, milestoneId, dueDay, reason } }) => {
    refuseProblems([dueDayProblem(dueDay, ctx.now), reasonProblem(reason)]);
    refuseForbiddenWords([reason]);
    const atWork = await milestoneToWorkOn(ctx, topicId, milestoneId);
    const { topic, promise, body, milestone } = atWork;
    if (milestone.dueDay === dueDay) throw new Refusal('milestoneDaySame');
    await ctx.transaction
      .updateTable('promiseMilestone')
      .set({ dueDay })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', milestoneId)
      .execute();
    const { title, originalDay, dueDay: before } = milestone;
    await insertChange(ctx, atWork, { milestoneId, what: 'dueDay', before, after: dueDay, reason });
    await watchDay(ctx, { promiseId: promise.id, milestoneId, dueDay });
    await settleStanding(ctx, promise);
    const details = { title, from: originalDay, to: dueDay, reason };
    await tellPromiseStep(ctx, topic, { kind: 'milestoneMoved', details }, body);
    await recordDeed(ctx, 'hall.moveMilestone', topicId, { milestoneId, before, after: dueDay });
    return {};
  });
