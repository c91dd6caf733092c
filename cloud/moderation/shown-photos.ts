import type { MemberContext } from '@/cloud/platform/operation';
import './tables';

/**
 * Those of the photos that the caller may see, in the order asked for: what has passed or was never
 * asked about, and the caller's own uploads.
 */
export async function shownPhotos(
  { transaction, communityId, accountId }: MemberContext,
  fileIds: readonly string[],
): Promise<string[]> {
  if (fileIds.length === 0) return [];
  const kept = await transaction
    .selectFrom('contentCheck')
    .innerJoin('storedFile', (join) =>
      join
        .onRef('storedFile.communityId', '=', 'contentCheck.communityId')
        .onRef('storedFile.id', '=', 'contentCheck.fileId'),
    )
    .select('contentCheck.fileId')
    .where('contentCheck.communityId', '=', communityId)
    .where('contentCheck.fileId', 'in', [...fileIds])
    .where('contentCheck.state', 'not in', ['passed', 'released'])
    .where('storedFile.accountId', '<>', accountId)
    .execute();
  const unseen = new Set(kept.map(({ fileId }) => fileId));
  return fileIds.filter((fileId) => !unseen.has(fileId));
}
