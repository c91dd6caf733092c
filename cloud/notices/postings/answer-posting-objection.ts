import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { paragraphsInput } from '@/cloud/platform/plain-text-input';
import type { Row } from '@/cloud/platform/tables';
import { postingLimits, postingOutcomeNames } from '@/shared/notices/postings/posting-rules';
import { Refusal } from '@/shared/refusals';
import { lockPosting } from './posting-lock';
import { findPosting } from './posting-row';
import { settleIfAnswered } from './record-step';
import { tellOfAnswer } from './tell-of-objection';
import './tables';

/**
 * The body that posted answers an objection, once and for everybody to read; also after the posting
 * has ended. Nobody answers for another body, nor their own objection. Of two at once the first stands.
 *
 * @throws Refusal postingObjectionUnknown, postingAnswerNotYours, postingOwnObjection,
 *   postingObjectionUnread, postingObjectionAnswered, wordsNotAllowed
 */
export const answerPostingObjection = operation('notices.publish')
  .input(
    z.object({
      objectionId: z.uuid(),
      outcome: z.enum(postingOutcomeNames),
      answer: paragraphsInput(postingLimits.answer),
    }),
  )
  .output(z.object({ answered: z.literal(true) }))
  .mutation(async ({ ctx, input: { objectionId, outcome, answer } }) => {
    refuseForbiddenWords([answer]);
    const noticeId = await noticeOf(ctx, objectionId);
    await lockPosting(ctx, noticeId);
    const posting = await findPosting(ctx, noticeId);
    const body = posting.publisherRole;
    if (!ctx.caller.roles.includes(body)) throw new Refusal('postingAnswerNotYours');
    const objection = await objectionToAnswer(ctx, objectionId);
    await ctx.transaction
      .updateTable('postingObjection')
      .set({
        ...{ answer, outcome, answeredBy: ctx.accountId, answeredRole: body },
        answeredAt: ctx.now,
      })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', objectionId)
      .where('answeredAt', 'is', null)
      .execute();
    await settleIfAnswered(ctx, noticeId);
    await tellOfAnswer(ctx, posting, { ...objection, answer });
    await recordDeed(ctx, 'notices.answerObjection', noticeId, { objectionId, outcome });
    return { answered: true as const };
  });

async function noticeOf({ transaction, communityId }: MemberContext, objectionId: string) {
  const objection = await transaction
    .selectFrom('postingObjection')
    .select('noticeId')
    .where('communityId', '=', communityId)
    .where('id', '=', objectionId)
    .executeTakeFirst();
  if (!objection) throw new Refusal('postingObjectionUnknown');
  return objection.noticeId;
}

async function objectionToAnswer(
  ctx: MemberContext,
  objectionId: string,
): Promise<Row<'postingObjection'>> {
  const objection = await ctx.transaction
    .selectFrom('postingObjection')
    .selectAll()
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', objectionId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (objection.visibility === 'hidden') throw new Refusal('postingObjectionUnknown');
  if (objection.visibility === 'waiting') throw new Refusal('postingObjectionUnread');
  if (objection.answeredAt !== null) throw new Refusal('postingObjectionAnswered');
  if (objection.accountId === ctx.accountId) throw new Refusal('postingOwnObjection');
  return objection;
}
