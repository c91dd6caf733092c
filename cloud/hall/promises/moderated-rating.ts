import type { ModerationContext } from '@/cloud/moderation/public';
import type { Visibility } from '@/shared/moderation/visibility';
import './tables';

/** What became of the words of a rating; its score counts whatever becomes of them. */
const setVisibility = async (
  { transaction, communityId }: ModerationContext,
  id: string,
  visibility: Visibility,
): Promise<void> => {
  await transaction
    .updateTable('promiseRating')
    .set({ visibility })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
};

export const showRating = (context: ModerationContext, id: string): Promise<void> =>
  setVisibility(context, id, 'shown');

export const hideRating = (
  context: ModerationContext,
  id: string,
  as: 'waiting' | 'hidden',
): Promise<void> => setVisibility(context, id, as);
