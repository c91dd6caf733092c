import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import '../tables';

/** Bytes of one part: as base64 they stay well below the megabyte a cloud function may answer. */
export const partLength = 384 * 1024;

/**
 * One part of a document, in base64, for whoever had it made; parts count from 0.
 *
 * @throws Refusal documentNotFound for anybody else, after a day, and for a part it does not have
 */
export const readPart = operation('community.read')
  .input(z.object({ address: z.uuid(), part: z.number().int().min(0).max(100) }))
  .output(z.object({ contentType: z.string(), parts: z.number().int(), contentBase64: z.string() }))
  .query(async ({ ctx, input }) => {
    const document = await ctx.transaction
      .selectFrom('keptDocument')
      .where('communityId', '=', ctx.communityId)
      .where('accountId', '=', ctx.accountId)
      .where('id', '=', input.address)
      .where('expiresAt', '>', ctx.now)
      .select([
        'contentType',
        sql<number>`octet_length(content)`.as('byteCount'),
        sql<Buffer>`substring(content from ${input.part * partLength + 1}::int for ${partLength}::int)`.as(
          'bytes',
        ),
      ])
      .executeTakeFirst();
    if (!document || document.bytes.length === 0) throw new Refusal('documentNotFound');
    return {
      contentType: document.contentType,
      parts: Math.ceil(document.byteCount / partLength),
      contentBase64: document.bytes.toString('base64'),
    };
  });
