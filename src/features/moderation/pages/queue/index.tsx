import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { moderatedKinds } from '@/shared/moderation/moderated-kinds';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { sinceThen } from '@/src/ui/words/time';
import { CauseTags } from '../../components/cause-tags';
import { originWords } from '../../components/origin-button';
import { openModerationItem } from '../../moderation-pages';
import type { QueueItem } from '../../moderation-types';
import { ForbiddenWords } from './forbidden-words';

/** For moderators: what waits for them, the longest waiting first. */
export default function ModerationQueuePage() {
  const queue = useInfiniteQuery(cloud.moderation.listQueue.infiniteQueryOptions({}, nextPage));
  useDidShow(() => void queue.refetch());
  return (
    <Page title="内容审核">
      <PagedList
        query={queue}
        itemKey={({ id }) => id}
        renderItem={(item) => <WaitingItem item={item} />}
        empty={
          <Empty
            icon="circle-check"
            title="没有等待审核的内容"
            note="词表或微信发现可疑内容、有人举报或申诉时，会排在这里。"
          />
        }
      />
      {queue.data && <ForbiddenWords />}
    </Page>
  );
}

function WaitingItem({ item }: { item: QueueItem }) {
  const { id, kind, topicTitle, words, queuedAt } = item;
  return (
    <Card flush>
      <ListItem
        title={words}
        note={
          <>
            <View>{originWords(moderatedKinds[kind], topicTitle)}</View>
            <View>{`${sinceThen(queuedAt ?? item.writtenAt)} 开始等待`}</View>
          </>
        }
        tags={<CauseTags item={item} />}
        onPress={() => openModerationItem(id)}
      />
    </Card>
  );
}
