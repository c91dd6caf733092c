import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { doneProblems, photoProblem } from '@/shared/hall/promises/progress-rules';
import { insertProgress } from './insert-progress';
import { milestoneToWorkOn } from './milestone-at-work';
import { calendarDay, ofTopic, photoIds, typedParagraphs } from './promise-input';
import { refuseProblems } from './refuse-problems';
import { settleStanding } from './settle-standing';
import { tellPromiseStep } from './tell-promise-step';

/**
 * Enters that a milestone was reached, on which day (Asia/Shanghai), with a note and photos. Entered
 * once: of two at the same time the second is told so.
 *
 * @throws Refusal milestoneDoneDay, progressLength, promisePhotosTooMany, promisePhotosRepeated,
 *   wordsNotAllowed, fileUnknown, and as `milestoneToWorkOn`
 */
export const completeMilestone = operation('hall.implement')
  .input(
    z.object({
      ...ofTopic,
      milestoneId: z.uuid(),
      day: calendarDay,
      note: typedParagraphs,
      photoIds,
    }),
  )
  .output(z.object({ done: z.number(), total: z.number() }))
  .mutation(async ({ ctx, input }) => {
    const { topicId, milestoneId, day, note } = input;
    refuseProblems([photoProblem(input.photoIds)]);
    refuseForbiddenWords([note]);
    const atWork = await milestoneToWorkOn(ctx, topicId, milestoneId);
    const { topic, promise, milestone } = atWork;
    refuseProblems(doneProblems({ day, note }, promise.plannedAt, ctx.now));
    await ctx.transaction
      .updateTable('promiseMilestone')
      .set({ doneDay: day, doneAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', milestoneId)
      .execute();
    await insertProgress(ctx, atWork, { milestoneId, words: note, photoIds: input.photoIds });
    const { done, total } = await settleStanding(ctx, promise);
    const details = { title: milestone.title, done, total };
    await tellPromiseStep(ctx, topic, { kind: 'milestoneDone', details }, atWork.body);
    await recordDeed(ctx, 'hall.completeMilestone', topicId, { milestoneId });
    return { done, total };
  });
