import { z } from 'zod';
import { screenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { paragraphsInput } from '@/cloud/platform/plain-text-input';
import { visibilities } from '@/shared/moderation/visibility';
import { postingLimits } from '@/shared/notices/postings/posting-rules';
import { Refusal } from '@/shared/refusals';
import { refusePrivateDetails } from '../refuse-private-details';
import { lockPosting } from './posting-lock';
import { findPosting, whyNotObject } from './posting-row';
import { readRecord } from './record-step';
import { tellOfObjection } from './tell-of-objection';
import './tables';

/**
 * Objects to what is posted, while it is posted. Others read it once it has passed moderation, never who
 * wrote it. Sent twice under the same id it is one objection.
 *
 * @throws Refusal noticeUnknown, notPosted, postingNotForYou, postingReplaced, noticePostingOver,
 *   postingObjectionsTooMany, ownWordsNotAllowed for private details
 */
export const objectToPosting = operation('notices.object')
  .input(
    z.object({
      noticeId: z.uuid(),
      /** Made by the phone. */
      objectionId: z.uuid(),
      text: paragraphsInput(postingLimits.objection),
    }),
  )
  .output(z.object({ objectionId: z.string(), visibility: z.enum(visibilities) }))
  .mutation(async ({ ctx, input: { noticeId, objectionId, text } }) => {
    await lockPosting(ctx, noticeId);
    const posting = await findPosting(ctx, noticeId);
    const why = whyNotObject(ctx, posting);
    if (why !== null) throw new Refusal(why);
    const before = await ownObjection(ctx, noticeId, objectionId);
    if (before) return { objectionId, visibility: before.visibility };
    // Its record has been written: an objection it does not count comes too late.
    if ((await readRecord(ctx, noticeId)).length > 0) throw new Refusal('noticePostingOver');
    refusePrivateDetails(text);
    await refuseTooMany(ctx, noticeId);
    const visibility = await screenWords(ctx, {
      ...{ kind: 'noticeObjection', id: objectionId, topicId: null },
      text,
    });
    const { communityId, accountId, now } = ctx;
    await ctx.transaction
      .insertInto('postingObjection')
      .values({
        ...{ communityId, id: objectionId, noticeId, accountId, text, visibility, filedAt: now },
        ...{ answer: null, outcome: null, answeredBy: null, answeredRole: null, answeredAt: null },
      })
      .execute();
    // Whoever reads the log is not to learn who objected: neighbours and the page are promised so.
    await recordDeed({ ...ctx, accountId: null }, 'notices.object', noticeId);
    if (visibility === 'shown') await tellOfObjection(ctx, posting, objectionId);
    return { objectionId, visibility };
  });

async function ownObjection(ctx: MemberContext, noticeId: string, objectionId: string) {
  const found = await ctx.transaction
    .selectFrom('postingObjection')
    .select(['visibility', 'accountId', 'noticeId'])
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', objectionId)
    .executeTakeFirst();
  if (!found) return undefined;
  const isSame = found.accountId === ctx.accountId && found.noticeId === noticeId;
  if (!isSame) throw new Refusal('inputInvalid', { fields: ['objectionId'] });
  return found;
}

async function refuseTooMany({ transaction, communityId, accountId }: MemberContext, id: string) {
  const most = postingLimits.openOfOne;
  const { count } = await transaction
    .selectFrom('postingObjection')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where('noticeId', '=', id)
    .where('accountId', '=', accountId)
    .where('answeredAt', 'is', null)
    .where('visibility', '<>', 'hidden')
    .executeTakeFirstOrThrow();
  if (count >= most) throw new Refusal('postingObjectionsTooMany', { most });
}
