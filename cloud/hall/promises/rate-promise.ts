import { v4 as uuid } from 'uuid';
import { z } from 'zod';
import { screenWords, takeBackWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { promiseLimits } from '@/shared/hall/promises/limits';
import { scores } from '@/shared/hall/promises/ratings';
import type { Visibility } from '@/shared/moderation/visibility';
import { Refusal } from '@/shared/refusals';
import { followTopic } from '../followers';
import { lockTopic } from '../topic-row';
import { ofTopic, typedParagraphs } from './promise-input';
import { latestPromise } from './promise-row';
import { visibilitySchema } from './rating-schemas';

/**
 * Says how well it was done, 1 to 5, and in words, if somebody likes; under the masked name only where
 * they ticked it. One each; a second replaces the first, until the rating is over. Nobody is ever told
 * who gave which score: not even the log of deeds holds it.
 *
 * @throws Refusal ratingWordsLength, topicNotFound, promiseNotRateable
 */
export const ratePromise = operation('hall.speak')
  .input(
    z.object({
      ...ofTopic,
      score: z.literal(scores),
      words: typedParagraphs,
      isNamed: z.boolean(),
    }),
  )
  .output(z.object({ visibility: visibilitySchema }))
  .mutation(async ({ ctx, input: { topicId, score, words, isNamed } }) => {
    const limits = promiseLimits.ratingWords;
    if (words.length > limits.max) throw new Refusal('ratingWordsLength', limits);
    const promiseId = await promiseBeingRated(ctx, topicId);
    const before = await ownRating(ctx, promiseId);
    // At random, not in the order of time: readers of the words see it.
    const id = before?.id ?? uuid();
    const visibility = await screened(ctx, { id, topicId, words }, before);
    const said = { score, words, isNamed, at: ctx.now };
    // The same words are not looked at again: a moderator may be hiding them at this moment.
    const changes = before?.words === words ? said : { ...said, visibility };
    await ctx.transaction
      .insertInto('promiseRating')
      .values({
        communityId: ctx.communityId,
        promiseId,
        accountId: ctx.accountId,
        id,
        ...said,
        visibility,
      })
      .onConflict((conflict) =>
        conflict.columns(['communityId', 'promiseId', 'accountId']).doUpdateSet(changes),
      )
      .execute();
    await followTopic(ctx, topicId, [ctx.accountId], 'spoke');
    await recordDeed(ctx, 'hall.ratePromise', topicId);
    return { visibility };
  });

/** Locks the topic, so that the end of the rating counts exactly what was accepted. */
async function promiseBeingRated(context: MemberContext, topicId: string): Promise<string> {
  const topic = await lockTopic(context, topicId);
  const promise = await latestPromise(context, topicId);
  const isOpen =
    topic.state === 'reported' && promise?.state === 'reported' && context.now < promise.nextDueAt;
  if (!isOpen) throw new Refusal('promiseNotRateable');
  return promise.id;
}

/** What the caller said of it so far. */
export const ownRating = (
  { transaction, communityId, accountId }: MemberContext,
  promiseId: string,
): Promise<Row<'promiseRating'> | undefined> =>
  transaction
    .selectFrom('promiseRating')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('promiseId', '=', promiseId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();

async function screened(
  context: MemberContext,
  { id, topicId, words }: { id: string; topicId: string; words: string },
  before: Row<'promiseRating'> | undefined,
): Promise<Visibility> {
  if (before && before.words === words) return before.visibility;
  if (words !== '') return screenWords(context, { kind: 'rating', id, topicId, text: words });
  if (before) await takeBackWords(context, { kind: 'rating', id });
  return 'shown';
}
