import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { dayAndTime } from '@/src/ui/words/time';
import { CommentCard } from '../../components/comment-card';
import { NoticesGate } from '../../components/notices-gate';
import type { Commenting } from '../../posting-types';
import { CloseComments } from './close-comments';
import { CommentForm } from './comment-form';
import { RemoveComment } from './remove-comment';

/** What people wrote below a notice. */
export default function CommentsPage() {
  return (
    <NoticesGate title="留言">
      <Comments noticeId={usePageParameter('noticeId')} />
    </NoticesGate>
  );
}

function Comments({ noticeId }: { noticeId: string }) {
  const query = useQuery(cloud.notices.readCommenting.queryOptions({ noticeId }));
  return (
    <Page title="留言">
      <QueryView query={query}>
        {(commenting) => (
          <>
            <Standing commenting={commenting} />
            {commenting.mayWrite && <CommentForm noticeId={noticeId} />}
            <CommentList noticeId={noticeId} commenting={commenting} />
            {commenting.mayClose && <CloseComments noticeId={noticeId} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Standing({ commenting: { closedAt, mayWrite } }: { commenting: Commenting }) {
  if (closedAt !== null) {
    return (
      <Callout tone="info">{`留言已在 ${dayAndTime(closedAt)} 关闭，写过的还可以看。`}</Callout>
    );
  }
  if (mayWrite) return null;
  return <Callout tone="info">这份公告现在不能写留言，可以看大家写过的。</Callout>;
}

function CommentList({ noticeId, commenting }: { noticeId: string; commenting: Commenting }) {
  const [replyTo, setReplyTo] = useState<string | null>(null);
  const list = useInfiniteQuery(
    cloud.notices.listComments.infiniteQueryOptions({ noticeId }, nextPage),
  );
  return (
    <PagedList
      query={list}
      itemKey={({ id }) => id}
      isSection={commenting.mayClose}
      renderItem={(comment) => (
        <>
          <CommentCard
            comment={comment}
            ways={(words, isReply) => (
              <>
                {words.isMine && !words.removed && <RemoveComment commentId={words.id} />}
                {commenting.mayReply && !isReply && !words.isBodys && !words.removed && (
                  <TextButton icon="message-circle-reply" onPress={() => setReplyTo(words.id)}>
                    回复
                  </TextButton>
                )}
              </>
            )}
          />
          {replyTo === comment.id && (
            <CommentForm
              noticeId={noticeId}
              replyTo={comment.id}
              onLeave={() => setReplyTo(null)}
            />
          )}
        </>
      )}
      empty={<Empty icon="messages-square" title="还没有留言" />}
    />
  );
}
