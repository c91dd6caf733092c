import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { promiseIdFor, promisePageInput } from './pages-of-promise';

const wordsSchema = z.object({
  id: z.string(),
  words: z.string(),
  /** 1栋 李**, for those who wanted their name beside it; null for the others. */
  authorName: z.string().nullable(),
  isMine: z.boolean(),
});

/**
 * What residents wrote beside their ratings, without the scores, and without a time that would let
 * them be matched.
 *
 * @throws Refusal inputInvalid (a cursor that is none of ours), topicNotFound, promiseNotFound
 */
export const ratingWords = operation('hall.read')
  .input(promisePageInput)
  .output(pageOf(wordsSchema))
  .query(async ({ ctx, input }) => {
    const promiseId = await promiseIdFor(ctx, input);
    if (promiseId === null) return { items: [], nextCursor: null };
    const after = readCursor(input.cursor, z.tuple([z.uuid()]));
    const found = await ctx.transaction
      .selectFrom('promiseRating')
      .select(['id', 'words', 'isNamed', 'accountId'])
      .where('communityId', '=', ctx.communityId)
      .where('promiseId', '=', promiseId)
      .where('visibility', '=', 'shown')
      .where('words', '<>', '')
      .$if(after !== null, (query) => query.where('id', '<', after?.[0] ?? ''))
      .orderBy('id', 'desc')
      .limit(input.limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, input.limit, ({ id }) => [id]);
    const named = rows.filter(({ isNamed }) => isNamed);
    const names = await displayNames(
      ctx,
      named.map(({ accountId }) => accountId),
    );
    const items = rows.map(({ id, words, isNamed, accountId }) => ({
      id,
      words,
      authorName: isNamed ? (names.get(accountId) ?? '') : null,
      isMine: accountId === ctx.accountId,
    }));
    return { items, nextCursor };
  });
