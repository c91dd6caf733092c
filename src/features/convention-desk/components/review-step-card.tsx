import { useQuery } from '@tanstack/react-query';
import { reviewStates } from '@/shared/conventions/review/review-outcomes';
import type { RevisionState } from '@/shared/conventions/revision-life-cycle';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Facts } from '@/src/ui/facts/facts';
import { QueryView } from '@/src/ui/query-view/query-view';
import { day } from '@/src/ui/words/time';
import type { ReviewDesk } from '../adoption-types';
import { openReviewDesk } from '../desk-pages';
import { StepWords } from './step-words';

type ReviewStepCardProps = { conventionId: string; state: RevisionState };

/** On the desk: where the review stands, and the way to it. */
export function ReviewStepCard({ conventionId, state }: ReviewStepCardProps) {
  const query = useQuery(cloud.conventions.reviewDesk.queryOptions({ conventionId }));
  const Way = state === 'reviewing' ? PrimaryButton : SecondaryButton;
  return (
    <QueryView query={query}>
      {({ rounds, link }) => {
        const [last] = rounds;
        return (
          <StepWords
            words={
              last
                ? undefined
                : '草案写好以后，提交乡镇或街道审核。审核人用链接逐条写意见，不用登录。'
            }
          >
            {last && <Facts facts={factsOf(last, link)} />}
            <Way icon="shield-check" onPress={() => openReviewDesk(conventionId)}>
              {state === 'reviewing' ? '看审核进展' : '提请审核'}
            </Way>
          </StepWords>
        );
      }}
    </QueryView>
  );
}

const factsOf = (last: ReviewDesk['rounds'][number], link: ReviewDesk['link']) => [
  { name: '轮次', value: `第 ${last.round} 轮，第 ${last.version} 稿` },
  { name: '结果', value: reviewStates[last.state] },
  ...(link
    ? [
        {
          name: '链接',
          value: link.isExpired ? '已经过期，请换一个' : `有效到 ${day(link.expiresAt)}`,
        },
      ]
    : last.state === 'open'
      ? [{ name: '链接', value: '还没有发给审核人' }]
      : []),
];
