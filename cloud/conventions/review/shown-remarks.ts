import { z } from 'zod';
import { readVersion } from '@/cloud/texts/public';
import { remarkWeights } from '@/shared/conventions/review/remark-weights';
import { numberedClauses } from '../clauses/numbered-clauses';
import type { ConventionContext } from '../convention-context';
import { textOf } from '../convention-rows';
import type { Remark, Review } from './review-rows';

export const weightSchema = z.enum(
  Object.keys(remarkWeights) as [keyof typeof remarkWeights, ...(keyof typeof remarkWeights)[]],
);

/** A remark beside the words it speaks of, as they stood in the version that was reviewed. */
export const shownRemarkSchema = z.object({
  remarkId: z.string(),
  paragraphId: z.string().nullable(),
  /** 第五条; null where it speaks of a heading or of the whole. */
  label: z.string().nullable(),
  /** Empty where it speaks of the whole. */
  words: z.string(),
  weight: weightSchema,
  remark: z.string(),
  writtenAt: z.string(),
  answer: z.string().nullable(),
});

export type ShownRemark = z.infer<typeof shownRemarkSchema>;

/** The remarks of one round, in the order of the text, what speaks of the whole first. */
export async function showRemarks(
  context: ConventionContext,
  review: Review,
  remarks: readonly Remark[],
): Promise<ShownRemark[]> {
  const ofRound = remarks.filter(({ reviewId }) => reviewId === review.id);
  if (ofRound.length === 0) return [];
  const { conventionId, version } = review;
  const { paragraphs } = await readVersion(context, textOf(conventionId), version);
  const clauses = await numberedClauses(context, conventionId, paragraphs);
  const labels = new Map(clauses.map(({ paragraphId, label }) => [paragraphId, label]));
  const placeOf = (id: string | null) =>
    paragraphs.findIndex(({ paragraphId }) => paragraphId === id);
  return ofRound
    .map((remark) => ({ remark, place: placeOf(remark.paragraphId) }))
    .sort((one, other) => one.place - other.place)
    .map(({ remark: { id, paragraphId, weight, remark, writtenAt, answer }, place }) => ({
      remarkId: id,
      paragraphId,
      label: (paragraphId && labels.get(paragraphId)) ?? null,
      words: paragraphs[place]?.text ?? '',
      weight,
      remark,
      writtenAt: writtenAt.toISOString(),
      answer,
    }));
}
