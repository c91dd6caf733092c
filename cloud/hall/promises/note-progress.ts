import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { noteProblem, photoProblem } from '@/shared/hall/promises/progress-rules';
import { insertProgress } from './insert-progress';
import { ofTopic, photoIds, typedParagraphs } from './promise-input';
import { promiseToWorkOn } from './promise-row';
import { refuseProblems } from './refuse-problems';
import { tellPromiseNews } from './tell-promise-step';

/**
 * Says how the work goes, with photos. Followers are told, once an hour at most.
 *
 * @throws Refusal progressLength, promisePhotosTooMany, promisePhotosRepeated, wordsNotAllowed,
 *   fileUnknown, and as `promiseToWorkOn`
 */
export const noteProgress = operation('hall.implement')
  .input(z.object({ ...ofTopic, words: typedParagraphs, photoIds }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { topicId, words, ...photos } }) => {
    refuseProblems([noteProblem(words), photoProblem(photos.photoIds)]);
    refuseForbiddenWords([words]);
    const atWork = await promiseToWorkOn(ctx, topicId);
    await insertProgress(ctx, atWork, { milestoneId: null, words, ...photos });
    await tellPromiseNews(ctx, atWork.topic, words);
    await recordDeed(ctx, 'hall.noteProgress', topicId, { photos: photos.photoIds.length });
    return {};
  });
