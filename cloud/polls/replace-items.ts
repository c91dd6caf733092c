import { v7 as uuid } from 'uuid';
import { refuseForeignPhotos } from '@/cloud/files/public';
import { json } from '@/cloud/platform/database';
import type { MemberContext } from '@/cloud/platform/operation';
import type { DraftInput } from './draft-input';

type Items = DraftInput['items'];

/**
 * Puts these items in the place of a draft's. Photos are the caller's own or were in the draft
 * before, put there by a colleague.
 *
 * @throws Refusal fileUnknown
 */
export async function replaceItems(
  context: MemberContext,
  pollId: string,
  items: Items,
): Promise<void> {
  await refuseForeignPhotos(context, await newPhotos(context, pollId, items));
  const { transaction, communityId } = context;
  // Its options go with an item.
  await transaction
    .deleteFrom('ballotItem')
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .execute();
  if (items.length === 0) return;
  const kept = items.map((item) => ({ ...item, id: uuid() }));
  await transaction
    .insertInto('ballotItem')
    .values(
      kept.map(({ options: _, method, ...item }, index) => ({
        ...item,
        communityId,
        pollId,
        position: index + 1,
        method: json(method),
      })),
    )
    .execute();
  const options = kept.flatMap(({ id: itemId, options }) =>
    options.map((option, index) => ({
      ...option,
      communityId,
      pollId,
      itemId,
      id: uuid(),
      position: index + 1,
    })),
  );
  if (options.length > 0) await transaction.insertInto('ballotOption').values(options).execute();
}

async function newPhotos(
  { transaction, communityId }: MemberContext,
  pollId: string,
  items: Items,
): Promise<string[]> {
  const photoIds = items.flatMap(({ options }) => options.flatMap(({ photoId }) => photoId ?? []));
  if (photoIds.length === 0) return [];
  const before = await transaction
    .selectFrom('ballotOption')
    .select('photoId')
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .execute();
  return photoIds.filter((photoId) => !before.some((option) => option.photoId === photoId));
}
