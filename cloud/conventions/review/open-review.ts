import { z } from 'zod';
import { openOperation } from '@/cloud/platform/operation';
import { readVersion } from '@/cloud/texts/public';
import { warningRuleNames } from '@/shared/conventions/warnings/warning-rules';
import { numberedClauses } from '../clauses/numbered-clauses';
import type { ConventionContext } from '../convention-context';
import { readConvention, textOf } from '../convention-rows';
import { versionWarnings } from '../warnings/version-warnings';
import { conventionKindSchema } from './convention-kind-schema';
import { enterReview } from './enter-review';
import { type Review, remarksOf, reviewsOf } from './review-rows';
import { shownRemarkSchema, showRemarks } from './shown-remarks';
import { tokenInput } from './token-input';

const openedReview = z.object({
  communityName: z.string(),
  conventionName: z.string(),
  kind: conventionKindSchema,
  edition: z.number(),
  round: z.number(),
  /** Until when the link works. */
  expiresAt: z.string(),
  version: z.number(),
  digest: z.string(),
  title: z.string(),
  paragraphs: z.array(
    z.object({
      paragraphId: z.string(),
      kind: z.enum(['heading', 'clause']),
      /** 第五条; null for a heading. */
      label: z.string().nullable(),
      text: z.string(),
      /** What the check warned of in it, and why the community lets it stand. */
      allowed: z.array(z.object({ rule: z.enum(warningRuleNames), reason: z.string() })),
    }),
  ),
  /** Of this round, so far. */
  remarks: z.array(shownRemarkSchema),
  /** Of the round before, with how each was met; empty in the first. */
  remarksBefore: z.array(shownRemarkSchema),
});

/**
 * The version under review, and nothing else of the community, for whoever has the reviewer's link.
 *
 * @throws Refusal whatever `enterReview` refuses
 */
export const openReview = openOperation('anyone')
  .input(tokenInput)
  .output(openedReview)
  .query(({ ctx, input }) =>
    enterReview(ctx, input.token, async (inside, { review, expiresAt }) => {
      const { conventionId } = review;
      const convention = await readConvention(inside, conventionId);
      const { title, paragraphs } = await readVersion(inside, textOf(conventionId), review.version);
      const clauses = await numberedClauses(inside, conventionId, paragraphs);
      const warnings = await versionWarnings(inside, conventionId, review.version);
      const labels = new Map(clauses.map(({ paragraphId, label }) => [paragraphId, label]));
      return {
        communityName: await communityName(inside),
        conventionName: convention.name,
        kind: convention.kind,
        edition: review.revision,
        round: review.round,
        expiresAt: expiresAt.toISOString(),
        version: review.version,
        digest: review.digest,
        title,
        paragraphs: paragraphs.map(({ paragraphId, kind, text }) => ({
          paragraphId,
          kind,
          label: labels.get(paragraphId) ?? null,
          text,
          allowed: warnings.flatMap(({ paragraph, rule, answer }) =>
            answer && paragraph.paragraphId === paragraphId
              ? [{ rule, reason: answer.reason }]
              : [],
          ),
        })),
        ...(await bothRounds(inside, review)),
      };
    }),
  );

async function bothRounds(inside: ConventionContext, review: Review) {
  const rounds = await reviewsOf(inside, review.conventionId, review.revision);
  const before = rounds.find(({ round }) => round === review.round - 1);
  const remarks = await remarksOf(inside, before ? [review.id, before.id] : [review.id]);
  return {
    remarks: await showRemarks(inside, review, remarks),
    remarksBefore: before ? await showRemarks(inside, before, remarks) : [],
  };
}

async function communityName({ transaction, communityId }: ConventionContext): Promise<string> {
  const { name } = await transaction
    .selectFrom('community')
    .select('name')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  return name;
}
