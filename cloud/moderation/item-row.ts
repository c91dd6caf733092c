import type { Row } from '@/cloud/platform/tables';
import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import { Refusal } from '@/shared/refusals';
import type { ModerationContext } from './moderation-context';

export type ModerationItem = Row<'moderationItem'>;

/** What somebody wrote and has not taken back. */
export const presentItems = ({ transaction, communityId }: ModerationContext) =>
  transaction
    .selectFrom('moderationItem')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('takenBack', '=', false);

/**
 * The item, locked until the transaction ends: of two moderators the second finds it as the first left it.
 *
 * @throws Refusal moderationItemUnknown
 */
export async function lockItem(context: ModerationContext, id: string): Promise<ModerationItem> {
  const item = await presentItems(context).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!item) throw new Refusal('moderationItemUnknown');
  return item;
}

/** The item of a statement, argument … itself, locked likewise; undefined where there is none. */
export const lockItemOf = (
  context: ModerationContext,
  kind: ModeratedKind,
  subjectId: string,
): Promise<ModerationItem | undefined> =>
  presentItems(context)
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .forUpdate()
    .executeTakeFirst();
