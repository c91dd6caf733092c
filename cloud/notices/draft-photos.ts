import { z } from 'zod';
import { photoAddresses, refuseForeignPhotos } from '@/cloud/files/public';
import { operation } from '@/cloud/platform/operation';
import { noticeLimits } from '@/shared/notices/notice-limits';

/**
 * Addresses of photos the caller uploaded for a notice that is still being written: a draft lives
 * on the phone for days, an address for hours.
 *
 * @throws Refusal fileUnknown
 */
export const draftPhotos = operation('notices.publish')
  .input(z.object({ photos: z.array(z.uuid()).max(noticeLimits.photos) }))
  .output(z.array(z.object({ fileId: z.string(), address: z.string() })))
  .query(async ({ ctx, input: { photos } }) => {
    await refuseForeignPhotos(ctx, photos);
    return photoAddresses(ctx, photos);
  });
