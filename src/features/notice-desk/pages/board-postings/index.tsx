import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { appAddress } from '@/src/platform/app-address';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { PrimaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { BoardPostingCard } from './board-posting-card';
import { PostingForm } from './posting-form';

export default function BoardPostingsPage() {
  const noticeId = usePageParameter('noticeId');
  const [isRecording, setRecording] = useState(false);
  const postings = useInfiniteQuery(
    cloud.notices.listBoardPostings.infiniteQueryOptions({ noticeId }, nextPage),
  );
  const notice = postings.data?.pages[0];
  return (
    <Page
      title="打印和张贴"
      actions={
        notice &&
        !isRecording && (
          <PrimaryButton icon="camera" onPress={() => setRecording(true)}>
            登记一处张贴
          </PrimaryButton>
        )
      }
    >
      {notice && (
        <Section title={notice.title}>
          <Card>
            <View>打印一张 A4 大字版贴在公告栏，上面有二维码，扫一扫就能看到这份公告。</View>
          </Card>
          <DocumentButton
            icon="printer"
            make={cloudClient.notices.printNotice.mutate}
            input={{ noticeId, appAddress: appAddress() }}
          >
            打印这份公告
          </DocumentButton>
        </Section>
      )}
      {notice && isRecording && (
        <PostingForm
          noticeId={noticeId}
          publishedAt={notice.publishedAt}
          onClose={() => setRecording(false)}
        />
      )}
      <Section title="贴在哪里">
        <PagedList
          query={postings}
          itemKey={({ id }) => id}
          renderItem={(posting) => <BoardPostingCard posting={posting} />}
          empty={
            <Empty
              icon="pin"
              title="还没有登记张贴"
              note="贴好以后拍一张照片登记，日后有人问起就有据可查。"
            />
          }
        />
      </Section>
    </Page>
  );
}
