import type { ModerationContext } from '@/cloud/moderation/public';
import type { Visibility } from '@/shared/moderation/visibility';
import '../tables';

/** A remark on minutes passed: everybody may read it. */
export const showRemark = (context: ModerationContext, id: string): Promise<void> =>
  turn(context, id, 'shown');

/** A remark on minutes is kept back, for now or for good. */
export const hideRemark = (
  context: ModerationContext,
  id: string,
  as: 'waiting' | 'hidden',
): Promise<void> => turn(context, id, as);

async function turn(
  { transaction, communityId }: ModerationContext,
  id: string,
  visibility: Visibility,
): Promise<void> {
  await transaction
    .updateTable('minutesConfirmation')
    .set({ visibility })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
}
