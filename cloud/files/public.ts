import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';

type FileContext = Pick<MemberContext, 'transaction' | 'communityId' | 'files' | 'now'>;

/**
 * Refuses photos that are not the caller's own uploads in this community.
 *
 * @throws Refusal fileUnknown
 */
export async function refuseForeignPhotos(
  context: FileContext & { accountId: string },
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return;
  const own = await context.transaction
    .selectFrom('storedFile')
    .select('id')
    .where('communityId', '=', context.communityId)
    .where('accountId', '=', context.accountId)
    .where('id', 'in', [...fileIds])
    .execute();
  if (own.length !== new Set(fileIds).size) throw new Refusal('fileUnknown');
}

/** Addresses of photos to show, in the order asked for; valid for a few hours. */
export async function photoAddresses(
  context: FileContext,
  fileIds: readonly string[],
): Promise<{ fileId: string; address: string }[]> {
  if (fileIds.length === 0) return [];
  const files = await context.transaction
    .selectFrom('storedFile')
    .select(['id', 'location', 'communityId'])
    .where('communityId', '=', context.communityId)
    .where('id', 'in', [...fileIds])
    .execute();
  const byId = new Map(files.map((file) => [file.id, file]));
  return fileIds.flatMap((fileId) => {
    const file = byId.get(fileId);
    return file ? [{ fileId, address: context.files.addressOf(file, context.now) }] : [];
  });
}
