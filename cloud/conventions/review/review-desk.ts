import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { reviewStates } from '@/shared/conventions/review/review-outcomes';
import type { RevisionState } from '@/shared/conventions/revision-life-cycle';
import { revisionStates } from '@/shared/conventions/revision-life-cycle';
import type { ConventionContext } from '../convention-context';
import { openRevision, type Revision, readConvention } from '../convention-rows';
import { unansweredWarnings } from '../warnings/unanswered-warnings';
import { draftToHandIn } from './draft-to-hand-in';
import { remarksOf, reviewsOf } from './review-rows';
import { shownRemarkSchema, showRemarks } from './shown-remarks';

const states = Object.keys(reviewStates) as [
  keyof typeof reviewStates,
  ...(keyof typeof reviewStates)[],
];
const revisionStateNames = Object.keys(revisionStates) as [RevisionState, ...RevisionState[]];

const linkSchema = z.object({
  office: z.string(),
  madeAt: z.string(),
  expiresAt: z.string(),
  isExpired: z.boolean(),
});

/**
 * Where the review of a convention stands, for those who lead the process: what can be handed in, the
 * link on its way, every round with its remarks. Remarks of an open round are the reviewer's alone
 * until the outcome.
 *
 * @throws Refusal conventionNotFound
 */
export const reviewDesk = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid() }))
  .output(
    z.object({
      conventionName: z.string(),
      /** null: nothing is being written or revised. */
      revision: z.object({ number: z.number(), state: z.enum(revisionStateNames) }).nullable(),
      /** The draft as it would be handed in; null before one is published. */
      draft: z
        .object({ version: z.number(), digest: z.string(), unansweredWarnings: z.number() })
        .nullable(),
      /** The link that works or has expired; null where none was made, or it was taken back or used. */
      link: linkSchema.nullable(),
      /** The newest first. */
      rounds: z.array(
        z.object({
          reviewId: z.string(),
          round: z.number(),
          version: z.number(),
          state: z.enum(states),
          submittedAt: z.string(),
          reviewerName: z.string().nullable(),
          reviewerOffice: z.string().nullable(),
          opinion: z.string().nullable(),
          decidedAt: z.string().nullable(),
          remarks: z.array(shownRemarkSchema),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input: { conventionId } }) => {
    const { name: conventionName } = await readConvention(ctx, conventionId);
    const revision = await openRevision(ctx, conventionId);
    const isDraft = revision?.state === 'drafting';
    const open = { conventionId, revision: revision?.number ?? 0 };
    return {
      conventionName,
      revision: revision && { number: revision.number, state: revision.state },
      draft: isDraft ? await draftOf(ctx, revision) : null,
      link: await linkOf(ctx, open),
      rounds: await roundsOf(ctx, open),
    };
  });

async function draftOf(context: ConventionContext, revision: Revision) {
  const draft = await draftToHandIn(context, revision);
  if (!draft) return null;
  const { number: version, digest } = draft;
  return {
    version,
    digest,
    unansweredWarnings: await unansweredWarnings(context, revision.conventionId, version),
  };
}

interface OpenRound {
  conventionId: string;
  revision: number;
}

async function linkOf(
  { transaction, communityId, now }: ConventionContext,
  { conventionId, revision }: OpenRound,
) {
  const link = await transaction
    .selectFrom('conventionReviewLink as link')
    .innerJoin('conventionReview as review', (join) =>
      join
        .onRef('review.communityId', '=', 'link.communityId')
        .onRef('review.id', '=', 'link.reviewId'),
    )
    .select(['link.office', 'link.madeAt', 'link.expiresAt'])
    .where('review.communityId', '=', communityId)
    .where('review.conventionId', '=', conventionId)
    .where('review.revision', '=', revision)
    .where('review.state', '=', 'open')
    .where('link.usedAt', 'is', null)
    .where('link.revokedAt', 'is', null)
    .executeTakeFirst();
  if (!link) return null;
  const { office, madeAt, expiresAt } = link;
  return {
    office,
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
  };
}

async function roundsOf(context: ConventionContext, { conventionId, revision }: OpenRound) {
  const reviews = await reviewsOf(context, conventionId, revision);
  const decided = reviews.filter(({ state }) => state !== 'open').map(({ id }) => id);
  const remarks = await remarksOf(context, decided);
  return Promise.all(
    reviews.reverse().map(async (review) => ({
      reviewId: review.id,
      round: review.round,
      version: review.version,
      state: review.state,
      submittedAt: review.submittedAt.toISOString(),
      reviewerName: review.reviewerName,
      reviewerOffice: review.reviewerOffice,
      opinion: review.opinion,
      decidedAt: review.decidedAt?.toISOString() ?? null,
      remarks: await showRemarks(context, review, remarks),
    })),
  );
}
