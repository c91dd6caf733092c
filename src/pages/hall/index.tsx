import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { HallGate } from '@/src/features/hall/components/hall-gate';
import { TopicList } from '@/src/features/hall/components/topic-list';
import { UnsentTopic } from '@/src/features/hall/components/unsent-topic';
import { openMyTopics, openRaiseTopic, openReviewTopics } from '@/src/features/hall/hall-pages';
import { type TopicFilter, useTopicList } from '@/src/features/hall/hooks/use-topic-list';
import { cloud } from '@/src/platform/cloud';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { TopicFilters } from './topic-filters';

const everything: TopicFilter = { group: null, category: null, order: 'newest' };

/** Tab 议事厅: what the neighbours have raised and what became of it. */
export default function HallPage() {
  return (
    <HallGate title="议事厅">
      <Hall />
    </HallGate>
  );
}

function Hall() {
  const mayRaise = useMay('hall.raiseTopic');
  const [filter, setFilter] = useState(everything);
  const topics = useTopicList(filter);
  const isNarrowed = filter.group !== null || filter.category !== null;
  return (
    <Page
      title="议事厅"
      actions={
        mayRaise && (
          <PrimaryButton icon="pencil" onPress={() => openRaiseTopic()}>
            我要提议
          </PrimaryButton>
        )
      }
    >
      <UnsentTopic />
      <WaysOn mayRaise={mayRaise} />
      <View>
        <TopicFilters filter={filter} onChange={setFilter} />
        <TopicList
          query={topics}
          empty={isNarrowed ? <NoneSuch onShowAll={() => setFilter(everything)} /> : <NoneYet />}
        />
      </View>
    </Page>
  );
}

const NoneYet = () => (
  <Empty
    icon="messages-square"
    title="还没有人提出议题"
    note="有要大家商量的事，可以写下来。邻居附议够了，就会得到答复。"
  />
);

const NoneSuch = ({ onShowAll }: { onShowAll: () => void }) => (
  <Empty
    icon="search"
    title="没有这样的议题"
    note="换一个分类，或看看全部议题。"
    action={<TextButton onPress={onShowAll}>看全部议题</TextButton>}
  />
);

/** To one's own topics, and for staff to those that wait for their answer. */
function WaysOn({ mayRaise }: { mayRaise: boolean }) {
  const mayDecide = useMay('hall.decideTopic');
  const waiting = useQuery({ ...cloud.hall.topicsWaiting.queryOptions(), enabled: mayDecide });
  if (!mayRaise && !mayDecide) return null;
  const awaiting = waiting.data?.awaitingAnswer ?? 0;
  return (
    <Card flush>
      {mayDecide && (
        <ListItem
          icon="message-circle-reply"
          title="等待答复的议题"
          value={waiting.data ? `${awaiting} 件` : ''}
          onPress={openReviewTopics}
        />
      )}
      {mayRaise && <ListItem icon="user" title="我的议题和草稿" onPress={openMyTopics} />}
    </Card>
  );
}
