import { z } from 'zod';
import { photoLimits } from '@/cloud/platform/file-store';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';

/**
 * Makes an uploaded photo known, so that a topic or notice may carry it. It belongs to its uploader.
 *
 * @throws Refusal fileUnknown when the location is not one of this storage or is taken.
 */
export const registerFile = operation('files.upload')
  .input(
    z.object({
      id: z.uuid(),
      location: z.string().max(500),
      contentType: z.enum(photoLimits.contentTypes),
      byteCount: z.number().int().min(1).max(photoLimits.size),
    }),
  )
  .output(z.object({ fileId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    if (!ctx.files.accepts(input.id, input.location)) throw new Refusal('fileUnknown');
    const { communityId, accountId, now } = ctx;
    const kept = await ctx.transaction
      .insertInto('storedFile')
      .values({ communityId, accountId, ...input, createdAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n) throw new Refusal('fileUnknown');
    return { fileId: input.id };
  });
