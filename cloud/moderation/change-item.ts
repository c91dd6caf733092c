import { moderatedParts } from '@/cloud/moderated-kinds';
import type { Row } from '@/cloud/platform/tables';
import type { Visibility } from '@/shared/moderation/visibility';
import type { QueuePlace } from './into-queue';
import type { ModerationItem } from './item-row';
import type { ModerationContext } from './moderation-context';

type ItemChanges = Partial<
  QueuePlace & Pick<Row<'moderationItem'>, 'suspicion' | 'cleared' | 'moderatedAt'>
>;

/**
 * Changes a locked item, and lets the part that keeps the words show or hide them where that changes:
 * item and words say the same at every instant.
 */
export async function changeItem(
  context: ModerationContext,
  item: ModerationItem,
  visibility: Visibility,
  changes: ItemChanges = {},
): Promise<void> {
  const { transaction, communityId, now } = context;
  await transaction
    .updateTable('moderationItem')
    .set({ ...changes, visibility, changedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', item.id)
    .execute();
  if (visibility === item.visibility) return;
  const part = moderatedParts[item.kind];
  if (visibility === 'shown') await part.show(context, item.subjectId);
  else await part.hide(context, item.subjectId, visibility);
}
