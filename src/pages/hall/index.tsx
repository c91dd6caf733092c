import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { HallGate } from '@/src/features/hall/components/hall-gate';
import { PromisesRow } from '@/src/features/hall/components/promises-row';
import { TopicFilters } from '@/src/features/hall/components/topic-filters';
import { TopicList } from '@/src/features/hall/components/topic-list';
import { UnsentTopic } from '@/src/features/hall/components/unsent-topic';
import { openMyTopics, openRaiseTopic, openReviewTopics } from '@/src/features/hall/hall-pages';
import { everyTopic, isNarrowed, useTopicList } from '@/src/features/hall/hooks/use-topic-list';
import { openDigests, openSearchTopics } from '@/src/features/hall/raising-pages';
import { SessionsRow } from '@/src/features/sessions/public';
import { cloud } from '@/src/platform/cloud';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Icon } from '@/src/ui/icon/icon';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { Pressable } from '@/src/ui/pressable/pressable';
import { Empty } from '@/src/ui/states/empty';
import './hall.scss';

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
  const [filter, setFilter] = useState(everyTopic);
  const topics = useTopicList(filter);
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
      <SearchWay />
      <WaysOn mayRaise={mayRaise} />
      <View>
        <TopicFilters filter={filter} onChange={setFilter} />
        <TopicList
          query={topics}
          empty={
            isNarrowed(filter) ? <NoneSuch onShowAll={() => setFilter(everyTopic)} /> : <NoneYet />
          }
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

/** Looks like the field it leads to: the page of the search has the room for what is found. */
const SearchWay = () => (
  <Pressable className="hall__search" label="找议题" onPress={openSearchTopics}>
    <Icon name="search" />
    <View>找议题，例如：充电桩</View>
  </Pressable>
);

/** To one's own topics, to what was decided, and for staff to what waits for their answer. */
function WaysOn({ mayRaise }: { mayRaise: boolean }) {
  const mayDecide = useMay('hall.decideTopic');
  const mayHelp = useMay('hall.raiseForNeighbour');
  const waiting = useQuery({ ...cloud.hall.topicsWaiting.queryOptions(), enabled: mayDecide });
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
      {!mayRaise && mayHelp && (
        <ListItem icon="hand-heart" title="替没有手机的居民提议" onPress={() => openRaiseTopic()} />
      )}
      {mayHelp && <ListItem icon="user" title="我的议题和草稿" onPress={openMyTopics} />}
      <SessionsRow />
      <PromisesRow />
      <ListItem icon="newspaper" title="议事周报" onPress={openDigests} />
    </Card>
  );
}
