import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import type { ModerationReason } from '@/shared/moderation/moderation-reasons';
import type { ModerationContext } from './moderation-context';

/** Why things of a kind are hidden, by their ids; what is not hidden has no entry. One query. */
export async function hiddenReasons(
  { transaction, communityId }: ModerationContext,
  kind: ModeratedKind,
  ids: readonly string[],
): Promise<Map<string, ModerationReason>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('moderationItem as item')
    .innerJoin('moderationDecision as decision', (join) =>
      join
        .onRef('decision.communityId', '=', 'item.communityId')
        .onRef('decision.itemId', '=', 'item.id'),
    )
    .distinctOn('item.subjectId')
    .select(['item.subjectId', 'decision.reason'])
    .where('item.communityId', '=', communityId)
    .where('item.kind', '=', kind)
    .where('item.subjectId', 'in', [...ids])
    .where('item.visibility', '=', 'hidden')
    .where('decision.decision', '=', 'hide')
    .orderBy('item.subjectId')
    .orderBy('decision.round', 'desc')
    .execute();
  return new Map(rows.map(({ subjectId, reason }) => [subjectId, reason ?? 'other']));
}
