import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { readConvention } from '../convention-rows';
import { remarksOf, reviewsOf } from './review-rows';
import { shownRemarkSchema, showRemarks } from './shown-remarks';

/**
 * What the reviewers of a revision said and how it was met, for everybody: the remarks stay readable
 * beside the next draft. Of the reviewer the office is told, the name is not.
 *
 * @throws Refusal conventionNotFound
 */
export const reviewRecord = operation('conventions.read')
  .input(z.object({ conventionId: z.uuid(), revision: z.int32().min(1) }))
  .output(
    z.object({
      /** The newest first; rounds without an outcome are not among them. */
      rounds: z.array(
        z.object({
          round: z.number(),
          version: z.number(),
          outcome: z.enum(['approved', 'changesRequired']),
          office: z.string(),
          opinion: z.string(),
          decidedAt: z.string(),
          remarks: z.array(shownRemarkSchema),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input: { conventionId, revision } }) => {
    await readConvention(ctx, conventionId);
    const reviews = await reviewsOf(ctx, conventionId, revision);
    const remarks = await remarksOf(
      ctx,
      reviews.filter(({ state }) => state !== 'open').map(({ id }) => id),
    );
    const rounds = await Promise.all(
      reviews.reverse().map(async (review) => {
        const { state, round, version, reviewerOffice, opinion, decidedAt } = review;
        if (state === 'open' || !reviewerOffice || !decidedAt) return [];
        return {
          ...{ round, version, outcome: state, office: reviewerOffice, opinion: opinion ?? '' },
          decidedAt: decidedAt.toISOString(),
          remarks: await showRemarks(ctx, review, remarks),
        };
      }),
    );
    return { rounds: rounds.flat() };
  });
