import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { lockConvention } from '../convention-rows';
import { lockOpenReview } from './review-rows';
import { revokeWorkingLink } from './revoke-working-link';

/**
 * Takes the reviewer's link back: sent to the wrong person, or lost. Remarks written with it stay.
 *
 * @throws Refusal conventionNotFound, reviewNotFound, reviewLinkNotFound
 */
export const revokeReviewLink = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { conventionId } }) => {
    await lockConvention(ctx, conventionId);
    const { id } = await lockOpenReview(ctx, conventionId);
    if (!(await revokeWorkingLink(ctx, id))) throw new Refusal('reviewLinkNotFound');
    await recordDeed(ctx, 'conventions.revokeReviewLink', conventionId, { reviewId: id });
    return {};
  });
