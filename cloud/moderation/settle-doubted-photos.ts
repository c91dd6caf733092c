import type { ModerationItem } from './item-row';
import type { ModerationContext } from './moderation-context';

/** A moderator has looked at the photos a check has doubted. Answers whether there were any. */
export async function settleDoubtedPhotos(
  { transaction, communityId, now }: ModerationContext,
  { photoIds }: Pick<ModerationItem, 'photoIds'>,
  photos: 'show' | 'hide',
): Promise<boolean> {
  if (photoIds.length === 0) return false;
  const settled = await transaction
    .updateTable('contentCheck')
    .set({ state: photos === 'show' ? 'released' : 'refused', changedAt: now })
    .where('communityId', '=', communityId)
    .where('fileId', 'in', photoIds)
    .where('state', 'in', ['doubtful', 'unanswered'])
    .executeTakeFirst();
  return settled.numUpdatedRows > 0n;
}
