import { v7 as uuid } from 'uuid';
import type { ModerationContext } from './moderation-context';

type Item = { id: string; revision: number };

/** Has WeChat asked about the words of an item, soon and outside of the caller's transaction. */
export const askAboutWords = (context: ModerationContext, item: Item): Promise<void> =>
  insertChecks(context, item, [null]);

/**
 * Has WeChat asked about photos that it has not been asked about before. Until it has let one pass,
 * nobody but its owner sees it (`shownPhotos`).
 */
export const askAboutPhotos = (
  context: ModerationContext,
  item: Item,
  fileIds: readonly string[],
): Promise<void> => insertChecks(context, item, [...new Set(fileIds)]);

async function insertChecks(
  { transaction, communityId, now }: ModerationContext,
  { id: itemId, revision }: Item,
  fileIds: readonly (string | null)[],
): Promise<void> {
  if (fileIds.length === 0) return;
  await transaction
    .insertInto('contentCheck')
    .values(
      fileIds.map((fileId) => ({
        communityId,
        id: uuid(),
        itemId,
        revision,
        fileId,
        state: 'waiting' as const,
        dueAt: now,
        traceId: null,
        label: null,
        changedAt: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
