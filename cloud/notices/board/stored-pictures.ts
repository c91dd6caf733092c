import type { MemberContext } from '@/cloud/platform/operation';

/** Pictures on one paper; what is beyond is seen in the app. */
const mostPictures = 9;

/** Pictures of a notice for its paper; those the store does not give, and kinds paper cannot show, are left out. */
export async function storedPictures(
  { transaction, communityId, files }: Pick<MemberContext, 'transaction' | 'communityId' | 'files'>,
  fileIds: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  if (fileIds.length === 0) return pictures;
  const stored = await transaction
    .selectFrom('storedFile')
    .select(['id', 'location', 'byteCount'])
    .where('communityId', '=', communityId)
    .where('id', 'in', [...fileIds.slice(0, mostPictures)])
    .where('contentType', 'in', ['image/jpeg', 'image/png'])
    .execute();
  for (const { id, location, byteCount } of stored) {
    const bytes = await files.firstBytes(location, byteCount);
    if (bytes) pictures.set(id, bytes);
  }
  return pictures;
}
