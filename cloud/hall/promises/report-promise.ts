import { z } from 'zod';
import { readSettings } from '@/cloud/community/public';
import { refuseForeignPhotos } from '@/cloud/files/public';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { photoProblem, reportProblems } from '@/shared/hall/promises/progress-rules';
import { bodyText } from '@/shared/hall/promises/promise-bodies';
import { stepDueAt } from '@/shared/hall/step-deadlines';
import { advanceTopic } from '../advance-topic';
import { ofTopic, photoIds, typedParagraphs } from './promise-input';
import { milestonesOf, promiseToWorkOn, responsibleBody } from './promise-row';
import { refuseProblems } from './refuse-problems';
import { setStepDue } from './settle-standing';

const explanation = z.object({ milestoneId: z.uuid(), words: typedParagraphs });

/**
 * Publishes what came of it: everything promised is done, or it is said why not. From then on adult
 * residents rate it for the community's days; the answer says until which instant.
 *
 * @throws Refusal what `reportProblems` finds, promisePhotosTooMany, promisePhotosRepeated,
 *   wordsNotAllowed, fileUnknown, and as `promiseToWorkOn`
 */
export const reportPromise = operation('hall.implement')
  .input(
    z.object({
      ...ofTopic,
      summary: typedParagraphs,
      explanations: z.array(explanation).max(100),
      photoIds,
    }),
  )
  .output(z.object({ ratingUntil: z.string() }))
  .mutation(async ({ ctx, input: { topicId, summary, explanations, ...photos } }) => {
    refuseForbiddenWords([summary, ...explanations.map(({ words }) => words)]);
    refuseProblems([photoProblem(photos.photoIds)]);
    const { topic, promise, body } = await promiseToWorkOn(ctx, topicId);
    const open = (await milestonesOf(ctx, promise.id)).filter(({ doneDay }) => doneDay === null);
    refuseProblems(reportProblems(summary, open, explanations));
    await refuseForeignPhotos(ctx, photos.photoIds);
    const wordsOf = new Map(explanations.map(({ milestoneId, words }) => [milestoneId, words]));
    for (const { id } of open) await explain(ctx, id, wordsOf.get(id) ?? '');
    const ratingUntil = stepDueAt('reported', await readSettings(ctx), ctx.now) ?? ctx.now;
    await ctx.transaction
      .updateTable('promise')
      .set({
        state: 'reported',
        reportedBy: ctx.accountId,
        reportedAt: ctx.now,
        summary,
        reportPhotoIds: photos.photoIds,
        nextTitle: null,
        nextDueAt: ratingUntil,
        ...(open.length > 0 ? { missedOriginalDay: true } : {}),
      })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', promise.id)
      .execute();
    const details = {
      body: bodyText(responsibleBody(promise)),
      done: promise.milestonesDone,
      total: promise.milestoneCount,
      spentFen: promise.spentFen,
    };
    // The end of the rating is nobody's step that could be late: it is not watched as one.
    await advanceTopic(ctx, {
      topic,
      events: ['report'],
      entry: { kind: 'promiseReported', details },
      changes: { stepDueAt: null },
      actorBody: body,
    });
    await setStepDue(ctx, topicId, ratingUntil);
    await doLater(ctx, 'hall.endRating', { promiseId: promise.id }, ratingUntil);
    await recordDeed(ctx, 'hall.reportPromise', topicId, { notDone: open.length });
    return { ratingUntil: ratingUntil.toISOString() };
  });

async function explain(
  { transaction, communityId }: MemberContext,
  milestoneId: string,
  explanationWords: string,
): Promise<void> {
  await transaction
    .updateTable('promiseMilestone')
    .set({ explanation: explanationWords })
    .where('communityId', '=', communityId)
    .where('id', '=', milestoneId)
    .execute();
}
