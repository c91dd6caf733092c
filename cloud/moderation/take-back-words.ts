import { sql } from 'kysely';
import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import type { ModerationContext } from './moderation-context';

/**
 * The author took something back before or after it was shown (a draft again, withdrawn, removed):
 * it leaves the queue, and what is still being asked about it has no effect. Written again it is
 * screened again (`screenWords`). In the transaction that takes it back.
 */
export async function takeBackWords(
  { transaction, communityId, now }: ModerationContext,
  { kind, id }: { kind: ModeratedKind; id: string },
): Promise<void> {
  await transaction
    .updateTable('moderationItem')
    .set({
      takenBack: true,
      // Taking back what was reported, and writing the same again, is no way around a moderator.
      visibility: sql`case when queued_because = 'reports' then 'hidden' else visibility end`,
      queuedAt: null,
      queuedBecause: null,
      changedAt: now,
    })
    .where('communityId', '=', communityId)
    .where('kind', '=', kind)
    .where('subjectId', '=', id)
    .execute();
}
