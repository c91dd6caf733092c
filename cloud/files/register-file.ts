import { z } from 'zod';
import { fileLimits } from '@/cloud/platform/file-store';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { storableType, telltaleBytes } from './file-type';

/**
 * Makes an uploaded photo or document known, so that a topic or notice may carry it. It belongs to its
 * uploader. Its first bytes tell what it is; where the storage cannot be asked for them
 * (`FileStore.firstBytes`), a phone shows nothing of a file that lies, and nothing in it can run.
 *
 * @throws Refusal fileUnknown when the location is not one of this storage or is taken
 * @throws Refusal fileTypeNotAllowed when its bytes are of another type than it says
 */
export const registerFile = operation('files.upload')
  .input(
    z.object({
      id: z.uuid(),
      location: z.string().max(500),
      contentType: z.enum(fileLimits.contentTypes),
      byteCount: z.number().int().min(1).max(fileLimits.size),
    }),
  )
  .output(z.object({ fileId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    if (!ctx.files.accepts(input.id, input.location)) throw new Refusal('fileUnknown');
    const begins = await ctx.files.firstBytes(input.location, telltaleBytes);
    const contentType =
      begins === null ? input.contentType : storableType(begins, input.contentType);
    if (contentType === null) throw new Refusal('fileTypeNotAllowed');
    const { communityId, accountId, now } = ctx;
    const kept = await ctx.transaction
      .insertInto('storedFile')
      .values({ communityId, accountId, ...input, contentType, createdAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n) throw new Refusal('fileUnknown');
    return { fileId: input.id };
  });
