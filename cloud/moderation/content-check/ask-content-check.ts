import { v7 as uuid } from 'uuid';
import type { ModerationContext } from '../moderation-context';

type Item = { id: string; revision: number };

/** Has WeChat asked about the words of an item, soon and outside of the caller's transaction. */
export async function askAboutWords(context: ModerationContext, item: Item): Promise<void> {
  await context.transaction
    .insertInto('contentCheck')
    .values(newCheck(context, item, null))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Has WeChat asked about photos that it has not been asked about before. Until it has let one pass,
 * nobody but its owner sees it (`shownPhotos`). Answers whether one of them was asked about before and
 * waits for a moderator.
 */
export async function askAboutPhotos(
  context: ModerationContext,
  item: Item,
  fileIds: readonly string[],
): Promise<boolean> {
  if (fileIds.length === 0) return false;
  const checks = await context.transaction
    .insertInto('contentCheck')
    .values([...new Set(fileIds)].map((fileId) => newCheck(context, item, fileId)))
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'fileId'])
        .where('fileId', 'is not', null)
        .doUpdateSet({ itemId: item.id, revision: item.revision }),
    )
    .returning('state')
    .execute();
  return checks.some(({ state }) => state === 'doubtful' || state === 'unanswered');
}

const newCheck = (
  { communityId, now }: ModerationContext,
  { id: itemId, revision }: Item,
  fileId: string | null,
) => ({
  ...{ communityId, id: uuid(), itemId, revision, fileId },
  state: 'waiting' as const,
  dueAt: now,
  traceId: null,
  label: null,
  changedAt: now,
});
