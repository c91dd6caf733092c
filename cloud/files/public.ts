import { fileLimits } from '@/cloud/platform/file-store';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';

type FileContext = Pick<MemberContext, 'transaction' | 'communityId' | 'files' | 'now'>;
type OwnersContext = Pick<MemberContext, 'transaction' | 'communityId' | 'accountId'>;

/**
 * Refuses photos that are not the caller's own uploads in this community, or are no photos.
 *
 * @throws Refusal fileUnknown
 */
export async function refuseForeignPhotos(
  context: OwnersContext,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return;
  const own = await countOwn(context, fileIds, fileLimits.photoTypes);
  if (own !== new Set(fileIds).size) throw new Refusal('fileUnknown');
}

/**
 * Refuses documents that are not the caller's own uploads in this community, or are no PDF.
 *
 * @throws Refusal attachmentUnknown
 */
export async function refuseForeignDocuments(
  context: OwnersContext,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return;
  const own = await countOwn(context, fileIds, ['application/pdf']);
  if (own !== new Set(fileIds).size) throw new Refusal('attachmentUnknown');
}

async function countOwn(
  { transaction, communityId, accountId }: OwnersContext,
  fileIds: readonly string[],
  contentTypes: readonly string[],
): Promise<number> {
  const { count } = await transaction
    .selectFrom('storedFile')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('id', 'in', [...new Set(fileIds)])
    .where('contentType', 'in', [...contentTypes])
    .executeTakeFirstOrThrow();
  return count;
}

/** Addresses of photos and documents to show, in the order asked for; valid for a few hours. */
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
