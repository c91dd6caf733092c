import type { MemberContext } from '@/cloud/platform/operation';

export interface PackagedFile {
  name: string;
  bytes: Uint8Array;
}

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/**
 * The photos as they were uploaded, while all of them together stay below `mostBytes`; `left` names
 * those that could not be put in: too large together, or kept where the server cannot read them.
 */
export async function packagedPhotos(
  { transaction, communityId, files }: MemberContext,
  wanted: readonly { name: string; fileId: string }[],
  mostBytes: number,
): Promise<{ photos: PackagedFile[]; left: string[] }> {
  const [photos, left]: [PackagedFile[], string[]] = [[], []];
  if (wanted.length === 0) return { photos, left };
  const rows = await transaction
    .selectFrom('storedFile')
    .select(['id', 'location', 'byteCount', 'contentType'])
    .where('communityId', '=', communityId)
    .where(
      'id',
      'in',
      wanted.map(({ fileId }) => fileId),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  let used = 0;
  for (const { name, fileId } of wanted) {
    const file = byId.get(fileId);
    const bytes =
      file && used + file.byteCount <= mostBytes
        ? await files.firstBytes(file.location, file.byteCount)
        : null;
    if (!file || !bytes) {
      left.push(name);
      continue;
    }
    used += bytes.length;
    photos.push({ name: `${name}.${endings[file.contentType] ?? 'jpg'}`, bytes });
  }
  return { photos, left };
}
