import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { CitedClauses } from '@/src/features/conventions/public';
import { cloud } from '@/src/platform/cloud';
import { copyPageAddress, useShare } from '@/src/platform/share';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { QueryView } from '@/src/ui/query-view/query-view';
import { dayAndTime } from '@/src/ui/words/time';
import { useAskedNotice } from '../../asked-notice';
import { audienceWords } from '../../audience-words';
import { CommentsSection } from '../../components/comments-section';
import { NoticeBlocks } from '../../components/notice-blocks';
import { NoticeMessages } from '../../components/notice-messages';
import { PlainText } from '../../components/plain-text';
import { PostingSection } from '../../components/posting-section';
import { noticePage } from '../../notice-pages';
import type { NoticeDetail } from '../../notice-types';
import { Attachments } from './attachments';
import {
  asksForConfirmation,
  ConfirmationButton,
  ConfirmationState,
  useConfirmation,
} from './confirmation';
import { NoticeLinks } from './notice-links';
import { PostingPeriod } from './posting-period';
import { PublisherTools } from './publisher-tools';
import { RecallNotice } from './recall-notice';
import { SubjectLink } from './subject-link';
import { useRecordedReading } from './use-recorded-reading';
import './index.scss';

export default function NoticePage() {
  const noticeId = useAskedNotice();
  const query = useQuery(cloud.notices.readNotice.queryOptions({ noticeId }));
  const confirmation = useConfirmation(noticeId);
  const notice = query.data;
  const shared = { title: notice?.title ?? '公告', path: `${noticePage}?noticeId=${noticeId}` };
  useShare(shared);
  const waits = notice && asksForConfirmation(notice) && notice.confirmedAt === null;
  return (
    <Page
      title={notice ? titles[notice.kind] : '公告'}
      actions={waits && <ConfirmationButton notice={notice} confirmation={confirmation} />}
    >
      <QueryView query={query}>
        {(shown) => (
          <>
            <Notice notice={shown} />
            <ConfirmationState notice={shown} confirmation={confirmation} />
            <NoticeMessages />
            {process.env.TARO_ENV === 'h5' && (
              <TextButton icon="share-2" onPress={() => void copyPageAddress(shared)}>
                复制链接，转发给邻居
              </TextButton>
            )}
            <PublisherTools notice={shown} />
            <RecallNotice notice={shown} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const titles: Record<NoticeDetail['kind'], string> = {
  notice: '公告',
  emergency: '紧急通知',
  publicPosting: '公示',
  pollAnnouncement: '公告',
  pollResult: '公示',
};

function Notice({ notice }: { notice: NoticeDetail }) {
  useRecordedReading(notice);
  return (
    <>
      <NoticeLinks notice={notice} />
      {notice.kind === 'emergency' && notice.recall === null && (
        <Callout tone="danger" icon="siren" title="紧急通知">
          请马上看，按下面说的做，也告诉身边的老人。
        </Callout>
      )}
      <View>
        <View className="notice__title">{notice.title}</View>
        <View className="notice__source">
          <View>{notice.publisher}</View>
          <View>{dayAndTime(notice.publishedAt)}</View>
        </View>
      </View>
      {notice.kind === 'publicPosting' ? (
        <PostingSection noticeId={notice.id} />
      ) : (
        notice.postedUntil && <PostingPeriod postedUntil={notice.postedUntil} />
      )}
      <Card>
        <View className="notice__content">
          {notice.content ? (
            <NoticeBlocks content={notice.content} pictures={notice.photos} />
          ) : (
            <>
              <PlainText text={notice.body} />
              <PhotoGrid photos={notice.photos} />
            </>
          )}
        </View>
      </Card>
      <Attachments notice={notice} />
      <CitedClauses clauses={notice.citations} />
      <SubjectLink notice={notice} />
      <Card>
        <Facts
          facts={[
            { name: '发给', value: audienceWords(notice.audience) },
            ...(notice.groupName ? [{ name: '常用范围', value: notice.groupName }] : []),
            ...(notice.expiresAt
              ? [{ name: '有效期到', value: dayAndTime(notice.expiresAt) }]
              : []),
          ]}
        />
      </Card>
      {notice.commentsOpen && <CommentsSection noticeId={notice.id} />}
    </>
  );
}
