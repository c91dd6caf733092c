import { z } from 'zod';
import { photoAddresses, refuseForeignPhotos } from '@/cloud/files/public';
import { shownPhotos } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import type { VolunteeringContext } from '../volunteering-context';

/** An uploaded photo; its address is valid for a few hours. */
export const photoSchema = z.object({ fileId: z.string(), address: z.string() });

export async function photoIdsOf(
  { transaction, communityId }: VolunteeringContext,
  activityId: string,
): Promise<string[]> {
  const photos = await transaction
    .selectFrom('activityPhoto')
    .select('fileId')
    .where('communityId', '=', communityId)
    .where('activityId', '=', activityId)
    .orderBy('position')
    .execute();
  return photos.map(({ fileId }) => fileId);
}

/** The photos of an activity that the caller may see, in the organiser's order. */
export async function activityPhotos(
  ctx: MemberContext,
  activityId: string,
): Promise<z.infer<typeof photoSchema>[]> {
  return photoAddresses(ctx, await shownPhotos(ctx, await photoIdsOf(ctx, activityId)));
}

/**
 * Makes these the photos of a locked activity; those another organiser added may stay.
 *
 * @throws Refusal fileUnknown (a new one that the caller did not upload)
 */
export async function replacePhotos(
  ctx: MemberContext,
  activityId: string,
  before: readonly string[],
  photoIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(photoIds)];
  if (wanted.join() === before.join()) return;
  const added = wanted.filter((photoId) => !before.includes(photoId));
  await refuseForeignPhotos(ctx, added);
  const { transaction, communityId } = ctx;
  await transaction
    .deleteFrom('activityPhoto')
    .where('communityId', '=', communityId)
    .where('activityId', '=', activityId)
    .execute();
  if (wanted.length === 0) return;
  await transaction
    .insertInto('activityPhoto')
    .values(wanted.map((fileId, position) => ({ communityId, activityId, position, fileId })))
    .execute();
}
