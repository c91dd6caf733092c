import type { ModerationContext } from '@/cloud/moderation/public';
import type { Visibility } from '@/shared/moderation/visibility';
import { lockPosting } from './posting-lock';
import { settleIfAnswered } from './record-step';
import { tellOfObjection } from './tell-of-objection';
import './tables';

/** Lets everybody read an objection; the body that posts is told of it now. */
export const showPostingObjection = (ctx: ModerationContext, id: string): Promise<void> =>
  setVisibility(ctx, id, 'shown');

/** Takes it away: a hidden objection asks for no answer. */
export const hidePostingObjection = (
  ctx: ModerationContext,
  id: string,
  as: Exclude<Visibility, 'shown'>,
): Promise<void> => setVisibility(ctx, id, as);

async function setVisibility(ctx: ModerationContext, id: string, visibility: Visibility) {
  const { transaction, communityId } = ctx;
  const objection = await transaction
    .selectFrom('postingObjection')
    .innerJoin('notice', (join) =>
      join
        .onRef('notice.communityId', '=', 'postingObjection.communityId')
        .onRef('notice.id', '=', 'postingObjection.noticeId'),
    )
    .select(['postingObjection.noticeId', 'notice.title', 'notice.publisherRole'])
    .where('postingObjection.communityId', '=', communityId)
    .where('postingObjection.id', '=', id)
    .executeTakeFirst();
  if (!objection) return;
  const { noticeId, ...notice } = objection;
  await lockPosting(ctx, noticeId);
  await transaction
    .updateTable('postingObjection')
    .set({ visibility })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
  if (visibility === 'shown') await tellOfObjection(ctx, { ...notice, id: noticeId }, id);
  if (visibility === 'hidden') await settleIfAnswered(ctx, noticeId);
}
