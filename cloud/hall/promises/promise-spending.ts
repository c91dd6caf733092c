import { sql } from 'kysely';
import { z } from 'zod';
import { photoAddresses } from '@/cloud/files/public';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { staffRoles } from '@/shared/roles';
import { photoSchema } from '../topic-photos';
import { promiseIdFor, promisePageInput } from './pages-of-promise';

const spendingSchema = z.object({
  id: z.string(),
  /** What for; of an entry that takes back another: why. */
  what: z.string(),
  /** fen; negative where it takes back another entry. */
  amountFen: z.number(),
  /** What the entry that it takes back was for; null for money that was spent. */
  countered: z.string().nullable(),
  /** Whether it has been taken back. */
  isCountered: z.boolean(),
  photos: z.array(photoSchema),
  body: z.string(),
  at: z.string(),
});

/**
 * The ledger of what was spent, the newest first. Its sum stands on the promise.
 *
 * @throws Refusal inputInvalid (a cursor that is none of ours), topicNotFound, promiseNotFound
 */
export const promiseSpending = operation('hall.read')
  .input(promisePageInput)
  .output(pageOf(spendingSchema))
  .query(async ({ ctx, input }) => {
    const promiseId = await promiseIdFor(ctx, input);
    if (promiseId === null) return { items: [], nextCursor: null };
    const after = readCursor(input.cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('promiseSpending as entry')
      .leftJoin('promiseSpending as first', (join) =>
        join
          .onRef('first.communityId', '=', 'entry.communityId')
          .onRef('first.id', '=', 'entry.counters'),
      )
      .leftJoin('promiseSpending as counter', (join) =>
        join
          .onRef('counter.communityId', '=', 'entry.communityId')
          .onRef('counter.counters', '=', 'entry.id'),
      )
      .select(['entry.id', 'entry.what', 'entry.amountFen', 'entry.photoIds', 'entry.spentFor'])
      .select(['entry.at', 'first.what as countered', 'counter.id as counterId'])
      .where('entry.communityId', '=', ctx.communityId)
      .where('entry.promiseId', '=', promiseId)
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(entry.at, entry.id) < (${sql.join(after ?? [])})`),
      )
      .orderBy('entry.at', 'desc')
      .orderBy('entry.id', 'desc')
      .limit(input.limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, input.limit, ({ at, id }) => [at, id]);
    const addresses = await photoAddresses(
      ctx,
      rows.flatMap(({ photoIds }) => photoIds),
    );
    const photos = new Map(addresses.map((photo) => [photo.fileId, photo]));
    const items = rows.map(({ photoIds, spentFor, counterId, at, ...entry }) => ({
      ...entry,
      isCountered: counterId !== null,
      photos: photoIds.flatMap((fileId) => photos.get(fileId) ?? []),
      body: staffRoles[spentFor],
      at: at.toISOString(),
    }));
    return { items, nextCursor };
  });
