import type { Row } from '@/cloud/platform/tables';
import type { ModerationContext } from './moderation-context';

export type OwnAppeal = Row<'moderationAppeal'>;

/** The appeals about items as they stand now, by item. One query. */
export async function ownAppeals(
  { transaction, communityId }: ModerationContext,
  items: readonly { id: string; revision: number }[],
): Promise<Map<string, OwnAppeal>> {
  if (items.length === 0) return new Map();
  const revisions = new Map(items.map(({ id, revision }) => [id, revision]));
  const appeals = await transaction
    .selectFrom('moderationAppeal')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('itemId', 'in', [...revisions.keys()])
    .execute();
  return new Map(
    appeals
      .filter(({ itemId, revision }) => revisions.get(itemId) === revision)
      .map((appeal) => [appeal.itemId, appeal]),
  );
}
