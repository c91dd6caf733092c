import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { openNotice, PostingObjectionCard, PostingState } from '@/src/features/notices/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { NoticeDeskGate } from '../../components/notice-desk-gate';
import { openWriteNotice } from '../../desk-pages';
import { AnswerForm } from './answer-form';

/** Where a body answers the objections to what it has posted. */
export default function PostingDeskPage() {
  return (
    <NoticeDeskGate title="答复异议">
      <PostingDesk noticeId={usePageParameter('noticeId')} />
    </NoticeDeskGate>
  );
}

function PostingDesk({ noticeId }: { noticeId: string }) {
  const query = useQuery(cloud.notices.readPosting.queryOptions({ noticeId }));
  return (
    <Page title="答复异议">
      <QueryView query={query}>
        {(posting) => (
          <>
            <Card flush>
              <ListItem
                icon="stamp"
                title={posting.title}
                note={posting.publisher}
                onPress={() => openNotice(noticeId)}
              />
            </Card>
            <PostingState posting={posting} />
            {!posting.mayAnswer && (
              <Callout tone="info">{`异议由${posting.publisher}答复，您可以看。`}</Callout>
            )}
            {posting.record.length > 0 && (
              <DocumentButton
                icon="printer"
                make={cloudClient.notices.printPostingRecord.mutate}
                input={{ noticeId }}
              >
                打印公示记录
              </DocumentButton>
            )}
            {posting.mayAnswer && posting.isPosted && (
              <SecondaryButton
                icon="pencil"
                onPress={() => openWriteNotice({ correctsNoticeId: noticeId })}
              >
                内容有误，更正后重新公示
              </SecondaryButton>
            )}
            <Objections noticeId={noticeId} mayAnswer={posting.mayAnswer} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Objections({ noticeId, mayAnswer }: { noticeId: string; mayAnswer: boolean }) {
  const [answering, setAnswering] = useState<string | null>(null);
  const list = useInfiniteQuery(
    cloud.notices.listPostingObjections.infiniteQueryOptions({ noticeId }, nextPage),
  );
  return (
    <Section title="异议">
      <PagedList
        query={list}
        itemKey={({ id }) => id}
        renderItem={(objection) => {
          const waits =
            mayAnswer &&
            objection.answer === null &&
            !objection.isMine &&
            objection.visibility === 'shown';
          return (
            <PostingObjectionCard objection={objection}>
              {waits && answering !== objection.id && (
                <SecondaryButton
                  icon="message-circle-reply"
                  onPress={() => setAnswering(objection.id)}
                >
                  公开答复
                </SecondaryButton>
              )}
              {waits && answering === objection.id && (
                <AnswerForm objectionId={objection.id} onLeave={() => setAnswering(null)} />
              )}
            </PostingObjectionCard>
          );
        }}
        empty={<Empty icon="message-circle-reply" title="没有人提出异议" />}
      />
    </Section>
  );
}
