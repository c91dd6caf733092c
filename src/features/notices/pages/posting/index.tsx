import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { NoticesGate } from '../../components/notices-gate';
import { PostingObjectionCard } from '../../components/posting-objection-card';
import { PostingState } from '../../components/posting-state';
import { openNotice } from '../../notice-pages';
import type { Posting } from '../../posting-types';
import { ObjectionForm } from './objection-form';

/** What people object to something posted, each with its answer in public. */
export default function PostingPage() {
  return (
    <NoticesGate title="公示的异议">
      <PostingObjections noticeId={usePageParameter('noticeId')} />
    </NoticesGate>
  );
}

function PostingObjections({ noticeId }: { noticeId: string }) {
  const [isWriting, setWriting] = useState(false);
  const query = useQuery(cloud.notices.readPosting.queryOptions({ noticeId }));
  const mayObject = query.data?.mayObject === true;
  return (
    <Page
      title="公示的异议"
      actions={
        mayObject &&
        !isWriting && (
          <PrimaryButton icon="pencil" onPress={() => setWriting(true)}>
            提出异议
          </PrimaryButton>
        )
      }
    >
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
            <WayOn posting={posting} />
            {mayObject && isWriting && (
              <ObjectionForm noticeId={noticeId} onLeave={() => setWriting(false)} />
            )}
            {posting.record.length > 0 && (
              <DocumentButton
                icon="printer"
                make={cloudClient.notices.printPostingRecord.mutate}
                input={{ noticeId }}
              >
                下载公示记录
              </DocumentButton>
            )}
            <Objections posting={posting} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function WayOn({ posting: { correctedByNoticeId, isPosted, whyNotObject } }: { posting: Posting }) {
  if (correctedByNoticeId !== null) {
    return (
      <SecondaryButton icon="arrow-right" onPress={() => openNotice(correctedByNoticeId)}>
        打开更正后的公示
      </SecondaryButton>
    );
  }
  if (!isPosted || whyNotObject === null) return null;
  return (
    <Callout tone="info">{`年满十八周岁的住户可以提出异议。您可以看每一条异议和答复。`}</Callout>
  );
}

function Objections({ posting: { noticeId, objections, isPosted } }: { posting: Posting }) {
  const list = useInfiniteQuery(
    cloud.notices.listPostingObjections.infiniteQueryOptions({ noticeId }, nextPage),
  );
  return (
    <Section title={objections > 0 ? `异议 ${objections} 条` : '异议'}>
      <PagedList
        query={list}
        itemKey={({ id }) => id}
        renderItem={(objection) => <PostingObjectionCard objection={objection} />}
        empty={
          <Empty
            icon="message-circle-reply"
            title={objections > 0 ? '有异议正在审核，通过后会显示' : '没有人提出异议'}
            note={isPosted ? '公示期间都可以提出，发布单位会公开答复。' : '公示已经结束。'}
          />
        }
      />
    </Section>
  );
}
