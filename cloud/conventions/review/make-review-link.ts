import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { reviewLimits, usualLinkDays } from '@/shared/conventions/review/review-limits';
import { reviewTokenPattern } from '@/shared/conventions/review/review-token';
import { afterFullDays } from '@/shared/shanghai-time';
import { lockConvention } from '../convention-rows';
import { queueLinkOver } from './link-over';
import { lockOpenReview } from './review-rows';
import { revokeWorkingLink } from './revoke-working-link';
import { tokenDigest } from './token-digest';

const { linkDays, office } = reviewLimits;

/**
 * Makes the link for the reviewer of the township or subdistrict. Its token was drawn on the caller's
 * phone, as a ballot's nonce is, so that it stands in no answer kept for a retry: only its SHA-256 is
 * kept. The link before it stops working.
 *
 * @throws Refusal conventionNotFound, reviewNotFound
 */
export const makeReviewLink = operation('conventions.manage')
  .input(
    z.object({
      conventionId: z.uuid(),
      office: lineInput(office),
      token: z.string().regex(reviewTokenPattern),
      days: z.int().min(linkDays.min).max(linkDays.max).default(usualLinkDays),
    }),
  )
  .output(z.object({ linkId: z.string(), expiresAt: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { conventionId, days } = input;
    await lockConvention(ctx, conventionId);
    const { id: reviewId } = await lockOpenReview(ctx, conventionId);
    await revokeWorkingLink(ctx, reviewId);
    const linkId = uuid();
    const expiresAt = afterFullDays(ctx.now, days);
    await ctx.transaction
      .insertInto('conventionReviewLink')
      .values({
        communityId: ctx.communityId,
        id: linkId,
        reviewId,
        tokenDigest: tokenDigest(input.token),
        office: input.office,
        madeBy: ctx.accountId,
        madeAt: ctx.now,
        expiresAt,
      })
      .execute();
    await queueLinkOver(ctx, linkId, expiresAt);
    await recordDeed(ctx, 'conventions.makeReviewLink', conventionId, { linkId, days });
    return { linkId, expiresAt: expiresAt.toISOString() };
  });
