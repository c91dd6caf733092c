import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { comparableWords } from '@/shared/moderation/judge-words';
import { moderationLimits } from '@/shared/moderation/moderation-limits';
import { Refusal } from '@/shared/refusals';
import { ownForbiddenWords } from './own-words';
import './tables';

const { forbiddenWord: lengths, forbiddenWords: mostWords } = moderationLimits;
const word = lineInput({ min: 1, max: lengths.max });
const listed = z.object({ words: z.array(z.string()) });

/** The words this community has added; the product's own list is not among them. */
export const listForbiddenWords = operation('moderation.decide')
  .output(listed)
  .query(async ({ ctx }) => ({ words: await ownForbiddenWords(ctx) }));

/**
 * From now on whatever holds this word waits for a moderator. Kept as it is looked for, so that two
 * ways of writing it are one. Adding it again changes nothing.
 *
 * @throws Refusal forbiddenWordTooShort, forbiddenWordsTooMany
 */
export const addForbiddenWord = operation('moderation.decide')
  .input(z.object({ word }))
  .output(listed)
  .mutation(async ({ ctx, input }) => {
    const added = comparableWords(input.word).replace(/[\p{P}\s]/gu, '');
    if (Array.from(added).length < lengths.min) throw new Refusal('forbiddenWordTooShort');
    const before = await ownForbiddenWords(ctx);
    if (before.includes(added)) return { words: before };
    if (before.length >= mostWords.max) throw new Refusal('forbiddenWordsTooMany', mostWords);
    await insertWord(ctx, added);
    await recordDeed(ctx, 'moderation.addForbiddenWord', null, { word: added });
    return { words: await ownForbiddenWords(ctx) };
  });

/** The word keeps nothing back any more; what waits because of it still waits. */
export const removeForbiddenWord = operation('moderation.decide')
  .input(z.object({ word }))
  .output(listed)
  .mutation(async ({ ctx, input }) => {
    const removed = await ctx.transaction
      .deleteFrom('forbiddenWord')
      .where('communityId', '=', ctx.communityId)
      .where('word', '=', input.word)
      .executeTakeFirst();
    if (removed.numDeletedRows > 0n) {
      await recordDeed(ctx, 'moderation.removeForbiddenWord', null, { word: input.word });
    }
    return { words: await ownForbiddenWords(ctx) };
  });

const insertWord = ({ transaction, communityId, accountId, now }: MemberContext, added: string) =>
  transaction
    .insertInto('forbiddenWord')
    .values({ communityId, word: added, addedBy: accountId, addedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
