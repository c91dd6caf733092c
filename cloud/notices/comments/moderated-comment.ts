import type { ModerationContext } from '@/cloud/moderation/public';
import type { Visibility } from '@/shared/moderation/visibility';
import './tables';

/** Lets everybody the notice is for read a comment. */
export const showComment = (ctx: ModerationContext, id: string): Promise<void> =>
  setVisibility(ctx, id, 'shown');

/** Takes it away, with the replies below it. */
export const hideComment = (
  ctx: ModerationContext,
  id: string,
  as: Exclude<Visibility, 'shown'>,
): Promise<void> => setVisibility(ctx, id, as);

async function setVisibility(
  { transaction, communityId }: ModerationContext,
  id: string,
  visibility: Visibility,
): Promise<void> {
  await transaction
    .updateTable('noticeComment')
    .set({ visibility })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
}
