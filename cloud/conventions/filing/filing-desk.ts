import { z } from 'zod';
import { photoAddresses } from '@/cloud/files/public';
import { operation } from '@/cloud/platform/operation';
import { adoptionOf } from '../adoption/adoption-of';
import { readConvention } from '../convention-rows';
import { adoptionSentence } from './adoption-sentence';
import { readFiling, readPublication } from './filing-rows';
import { newestPackaged } from './newest-packaged';

/**
 * Where filing and publishing stand, of the newest round that was adopted; `edition` is null before
 * any was.
 *
 * @throws Refusal conventionNotFound
 */
export const filingDesk = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid() }))
  .output(
    z.object({
      conventionName: z.string(),
      edition: z.number().nullable(),
      isPublished: z.boolean(),
      /** How it was adopted, in one sentence. */
      adopted: z.string(),
      adoptedOn: z.string().nullable(),
      filing: z
        .object({
          filedOn: z.string(),
          office: z.string(),
          receiptNumber: z.string(),
          photos: z.array(z.object({ fileId: z.string(), address: z.string() })),
        })
        .nullable(),
      publication: z.object({ publishedAt: z.string(), noticeId: z.string() }).nullable(),
    }),
  )
  .query(async ({ ctx, input: { conventionId } }) => {
    const { name: conventionName } = await readConvention(ctx, conventionId);
    const revision = await newestPackaged(ctx, conventionId);
    if (!revision) {
      const none = { edition: null, isPublished: false, adopted: '', adoptedOn: null };
      return { conventionName, ...none, filing: null, publication: null };
    }
    const adoption = await adoptionOf(ctx, revision);
    const filing = await readFiling(ctx, revision);
    const publication = await readPublication(ctx, revision);
    return {
      conventionName,
      edition: revision.number,
      isPublished: revision.state !== 'filing',
      adopted: adoption ? adoptionSentence(adoption) : '',
      adoptedOn: adoption?.adoptedOn ?? null,
      filing: filing && {
        filedOn: filing.filedOn,
        office: filing.office,
        receiptNumber: filing.receiptNumber,
        photos: await photoAddresses(ctx, filing.photoIds),
      },
      publication: publication && {
        publishedAt: publication.publishedAt.toISOString(),
        noticeId: publication.noticeId,
      },
    };
  });
