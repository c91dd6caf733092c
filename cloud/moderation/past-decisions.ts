import type { Row } from '@/cloud/platform/tables';
import type { ModerationContext } from './moderation-context';

export type PastDecision = Row<'moderationDecision'>;

/** What moderators decided about items, the newest first. One query. */
export async function pastDecisions(
  { transaction, communityId }: ModerationContext,
  itemIds: readonly string[],
): Promise<PastDecision[]> {
  if (itemIds.length === 0) return [];
  return transaction
    .selectFrom('moderationDecision')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('itemId', 'in', [...itemIds])
    .orderBy('itemId')
    .orderBy('round', 'desc')
    .execute();
}
