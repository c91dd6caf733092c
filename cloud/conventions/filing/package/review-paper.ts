import type { Block } from '@/cloud/documents/public';
import { remarkWeights } from '@/shared/conventions/review/remark-weights';
import { reviewStates } from '@/shared/conventions/review/review-outcomes';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { ConventionContext } from '../../convention-context';
import type { Revision } from '../../convention-rows';
import { type Review, remarksOf, reviewsOf } from '../../review/review-rows';
import { type ShownRemark, showRemarks } from '../../review/shown-remarks';

/** Every round of review: who said what, and how it was met. */
export async function reviewBlocks(
  context: ConventionContext,
  { conventionId, number }: Revision,
): Promise<Block[]> {
  const reviews = await reviewsOf(context, conventionId, number);
  const remarks = await remarksOf(
    context,
    reviews.map(({ id }) => id),
  );
  const rounds = await Promise.all(
    reviews.map(async (review) => [
      ...headOf(review),
      ...(await showRemarks(context, review, remarks)).map(remarkBlock),
    ]),
  );
  return rounds.flat();
}

const headOf = (review: Review): Block[] => [
  { kind: 'heading', text: `第 ${review.round} 轮审核：${reviewStates[review.state]}` },
  {
    kind: 'facts',
    facts: [
      ['送审的草案', `第 ${review.version} 稿`],
      ['文字指纹', review.digest],
      ['送审时间', shanghaiTimeText(review.submittedAt)],
      ['审核单位', review.reviewerOffice ?? ''],
      ['审核人', review.reviewerName ?? ''],
      ['审核时间', review.decidedAt ? shanghaiTimeText(review.decidedAt) : ''],
      ['总的意见', review.opinion || '没有写'],
    ],
  },
];

const remarkBlock = ({ label, words, weight, remark, answer }: ShownRemark): Block => {
  const place = label ?? (words === '' ? '全文' : words);
  return {
    kind: 'together',
    blocks: [
      { kind: 'text', look: 'strong', text: `${place}（${remarkWeights[weight]}）` },
      { kind: 'text', text: remark },
      ...(answer === null ? [] : [{ kind: 'text' as const, text: `处理情况：${answer}` }]),
    ],
  };
};
