import { sql } from 'kysely';
import { z } from 'zod';
import { photoAddresses } from '@/cloud/files/public';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { staffRoles } from '@/shared/roles';
import { photoSchema } from '../topic-photos';
import { promiseIdFor, promisePageInput } from './pages-of-promise';

const progressSchema = z.object({
  id: z.string(),
  /** The milestone it says is done; null for a note. */
  milestone: z.string().nullable(),
  words: z.string(),
  photos: z.array(photoSchema),
  body: z.string(),
  at: z.string(),
});

/**
 * What was said of how the work goes, the newest first.
 *
 * @throws Refusal inputInvalid (a cursor that is none of ours), topicNotFound, promiseNotFound
 */
export const promiseProgress = operation('hall.read')
  .input(promisePageInput)
  .output(pageOf(progressSchema))
  .query(async ({ ctx, input }) => {
    const promiseId = await promiseIdFor(ctx, input);
    if (promiseId === null) return { items: [], nextCursor: null };
    const after = readCursor(input.cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('promiseProgress as progress')
      .leftJoin('promiseMilestone as milestone', (join) =>
        join
          .onRef('milestone.communityId', '=', 'progress.communityId')
          .onRef('milestone.id', '=', 'progress.milestoneId'),
      )
      .select(['progress.id', 'progress.words', 'progress.photoIds', 'progress.notedFor'])
      .select(['progress.at', 'milestone.title as milestone'])
      .where('progress.communityId', '=', ctx.communityId)
      .where('progress.promiseId', '=', promiseId)
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(progress.at, progress.id) < (${sql.join(after ?? [])})`),
      )
      .orderBy('progress.at', 'desc')
      .orderBy('progress.id', 'desc')
      .limit(input.limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, input.limit, ({ at, id }) => [at, id]);
    const photos = await photosById(
      ctx,
      rows.flatMap(({ photoIds }) => photoIds),
    );
    const items = rows.map(({ photoIds, notedFor, at, ...progress }) => ({
      ...progress,
      photos: photoIds.flatMap((fileId) => photos.get(fileId) ?? []),
      body: staffRoles[notedFor],
      at: at.toISOString(),
    }));
    return { items, nextCursor };
  });

async function photosById(
  context: Parameters<typeof photoAddresses>[0],
  photoIds: readonly string[],
) {
  const photos = await photoAddresses(context, photoIds);
  return new Map(photos.map((photo) => [photo.fileId, photo]));
}
