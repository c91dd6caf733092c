import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import { ChoiceChips } from '../../components/choice-chips';
import { HallGate } from '../../components/hall-gate';
import { TopicFilters } from '../../components/topic-filters';
import { TopicList } from '../../components/topic-list';
import { useSettled } from '../../hooks/use-settled';
import { eachOnce, everyTopic, isNarrowed } from '../../hooks/use-topic-list';

type Share = 'raised' | 'cosigned' | 'followed';

const shares: { value: Share | null; word: string }[] = [
  { value: null, word: '所有人的' },
  { value: 'raised', word: '我提出的' },
  { value: 'cosigned', word: '我附议的' },
  { value: 'followed', word: '我关注的' },
];

const longestWords = 50;
const pause = 400;

/** Finding topics by their words. */
export default function SearchTopicsPage() {
  return (
    <HallGate title="找议题">
      <SearchTopics />
    </HallGate>
  );
}

function SearchTopics() {
  const [words, setWords] = useState('');
  const [mine, setMine] = useState<Share | null>(null);
  const [filter, setFilter] = useState(everyTopic);
  const sought = useSettled(words.trim(), pause);
  const { order: _newest, ...narrowing } = filter;
  const found = useInfiniteQuery({
    ...cloud.hall.searchTopics.infiniteQueryOptions(
      { words: sought, mine, ...narrowing },
      nextPage,
    ),
    select: eachOnce,
  });
  const showAll = () => {
    setWords('');
    setMine(null);
    setFilter(everyTopic);
  };
  const isSeeking = sought !== '' || mine !== null || isNarrowed(filter);
  return (
    <Page title="找议题">
      <TextField
        label="要找的字"
        value={words}
        onChange={setWords}
        maxLength={longestWords}
        placeholder="例如：充电桩"
        hint="标题、内容、地点和结论里有这些字的都会找出来。"
      />
      <ChoiceChips label="谁的议题" choices={shares} chosen={mine} onChoose={setMine} />
      <View>
        <TopicFilters filter={filter} onChange={setFilter} isOrdered />
        <TopicList
          query={found}
          empty={
            <Empty
              icon="search"
              title={isSeeking ? '没有找到这样的议题' : '还没有人提出议题'}
              note={isSeeking ? '换几个字，或者少写几个字再找。' : '有要大家商量的事，可以提出来。'}
              action={isSeeking && <TextButton onPress={showAll}>看全部议题</TextButton>}
            />
          }
        />
      </View>
    </Page>
  );
}
