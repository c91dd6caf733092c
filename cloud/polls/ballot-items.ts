import { photoAddresses } from '@/cloud/files/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { groupedBy } from '@/shared/grouped-by';
import type { BallotItem, ItemOption } from '@/shared/polls/methods/ballot-item';
import type { PollContext } from './poll-row';

type OptionOfItem = ItemOption & { readonly itemId: string };

/** The ballot items of a poll with their options, in the order of the paper. */
export async function readItems(context: PollContext, pollId: string): Promise<BallotItem[]> {
  const items = await context.transaction
    .selectFrom('ballotItem')
    .select(['id as itemId', 'title', 'description', 'matter', 'majority', 'method', 'optionOrder'])
    .where('communityId', '=', context.communityId)
    .where('pollId', '=', pollId)
    .orderBy('position')
    .execute();
  const options = groupedBy(await readOptions(context, pollId), ({ itemId }) => itemId);
  return items.map((item) => ({
    ...item,
    options: (options.get(item.itemId) ?? []).map(({ itemId: _, ...option }) => option),
  }));
}

const readOptions = (
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<OptionOfItem[]> =>
  transaction
    .selectFrom('ballotOption')
    .select(['id as optionId', 'itemId', 'title', 'description', 'photoId', 'priceFen'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .orderBy('itemId')
    .orderBy('position')
    .execute();

export type ShownItem = Omit<BallotItem, 'options'> & {
  options: (ItemOption & { photoAddress: string | null })[];
};

/** The items with the addresses of their options' photos, for a page. */
export async function showItems(
  context: MemberContext,
  items: readonly BallotItem[],
): Promise<ShownItem[]> {
  const photoIds = items.flatMap(({ options }) => options.flatMap(({ photoId }) => photoId ?? []));
  const photos = await photoAddresses(context, photoIds);
  const addresses = new Map(photos.map(({ fileId, address }) => [fileId, address]));
  const addressOf = (photoId: string | null) =>
    photoId === null ? null : (addresses.get(photoId) ?? null);
  return items.map((item) => ({
    ...item,
    options: item.options.map((option) => ({
      ...option,
      photoAddress: addressOf(option.photoId),
    })),
  }));
}
