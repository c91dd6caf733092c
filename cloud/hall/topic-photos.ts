import { z } from 'zod';
import { photoAddresses } from '@/cloud/files/public';
import { shownPhotos } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import './tables';

/** An uploaded photo; its address is valid for a few hours. */
export const photoSchema = z.object({ fileId: z.string(), address: z.string() });

export type Photo = z.infer<typeof photoSchema>;

/** The photos of a topic or draft that the caller may see, in the author's order. */
export async function topicPhotos(context: MemberContext, topicId: string): Promise<Photo[]> {
  const photos = await context.transaction
    .selectFrom('topicPhoto')
    .select('fileId')
    .where('communityId', '=', context.communityId)
    .where('topicId', '=', topicId)
    .orderBy('position')
    .execute();
  const shown = await shownPhotos(
    context,
    photos.map(({ fileId }) => fileId),
  );
  return photoAddresses(context, shown);
}
