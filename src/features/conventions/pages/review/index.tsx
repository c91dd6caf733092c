import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReviewOutcome } from '@/shared/conventions/review/review-outcomes';
import { readReviewToken } from '@/shared/conventions/review/review-token';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { OutcomeForm } from './outcome-form';
import { ReviewIntroduction } from './review-introduction';
import { ReviewedText } from './reviewed-text';

const title = '审核公约草案';

/**
 * Where the reviewer of the township or subdistrict reads a draft, remarks on its clauses and gives
 * the outcome: with the link alone, without an account, on a computer or a phone.
 */
export default function ReviewPage() {
  const [scene, named, link] = [
    usePageParameter('scene'),
    usePageParameter('token'),
    usePageParameter('q'),
  ];
  const token = readReviewToken(scene || named || link);
  return (
    <Page title={title}>
      {token === null ? (
        <Empty
          icon="link"
          title="链接不完整"
          note="请从社区发来的消息里重新打开链接，或者请社区再发一次。"
        />
      ) : (
        <Review token={token} />
      )}
    </Page>
  );
}

function Review({ token }: { token: string }) {
  const [given, setGiven] = useState<ReviewOutcome | null>(null);
  const query = useQuery({
    ...cloud.conventions.openReview.queryOptions({ token }),
    enabled: given === null,
  });
  if (given !== null) return <Given outcome={given} />;
  return (
    <QueryView query={query}>
      {(review) => (
        <>
          <ReviewIntroduction review={review} />
          <ReviewedText token={token} review={review} />
          <OutcomeForm token={token} review={review} onGiven={setGiven} />
        </>
      )}
    </QueryView>
  );
}

const Given = ({ outcome }: { outcome: ReviewOutcome }) => (
  <Callout tone="success" title={outcome === 'approved' ? '已提交：审核通过' : '已提交：要求修改'}>
    {outcome === 'approved'
      ? '社区会接着组织大家审议表决。谢谢您，这个链接已经用完，可以关闭页面。'
      : '社区会按您的意见修改草案，改好以后再发新的链接请您看。这个链接已经用完，可以关闭页面。'}
  </Callout>
);
