import { photoAddresses } from '@/cloud/files/public';
import type { MemberContext } from '@/cloud/platform/operation';
import './tables';

/** All photos of an item for its moderator, and which of them a check has not let pass. */
export async function doubtedPhotos(context: MemberContext, fileIds: readonly string[]) {
  if (fileIds.length === 0) return [];
  const doubted = await context.transaction
    .selectFrom('contentCheck')
    .select('fileId')
    .where('communityId', '=', context.communityId)
    .where('fileId', 'in', [...fileIds])
    .where('state', 'in', ['doubtful', 'unanswered'])
    .execute();
  const isDoubted = new Set(doubted.map(({ fileId }) => fileId));
  const photos = await photoAddresses(context, fileIds);
  return photos.map((photo) => ({ ...photo, isDoubted: isDoubted.has(photo.fileId) }));
}
