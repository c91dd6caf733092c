import { ScrollView, View } from '@tarojs/components';
import { useState } from 'react';
import { type TopicCategory, topicCategories } from '@/shared/hall/topic-categories';
import { type TopicGroup, topicGroups } from '@/shared/hall/topic-groups';
import { categoryChoices } from '@/src/features/hall/components/category-picker';
import { ChoiceChips } from '@/src/features/hall/components/choice-chips';
import type { TopicFilter } from '@/src/features/hall/hooks/use-topic-list';
import { describe } from '@/src/platform/accessibility';
import { TextButton } from '@/src/ui/button/button';
import { Pressable } from '@/src/ui/pressable/pressable';
import './topic-filters.scss';

const tabs: { group: TopicGroup | null; name: string }[] = [
  { group: null, name: '全部' },
  ...Object.entries(topicGroups).map(([group, name]) => ({ group: group as TopicGroup, name })),
];

const allCategories = '全部分类';
const categories: { value: TopicCategory | null; word: string }[] = [
  { value: null, word: allCategories },
  ...categoryChoices,
];

const orders = { newest: '最新的在前', mostCosigned: '附议多的在前' } as const;

type TopicFiltersProps = { filter: TopicFilter; onChange: (filter: TopicFilter) => void };

/** Which topics are listed and in which order. */
export function TopicFilters({ filter, onChange }: TopicFiltersProps) {
  const { group, category, order } = filter;
  const [isChoosing, setChoosing] = useState(false);
  const categoryWord = category ? topicCategories[category] : allCategories;
  const otherOrder = order === 'newest' ? 'mostCosigned' : 'newest';
  return (
    <View className="topic-filters">
      <ScrollView scrollX enhanced showScrollbar={false} className="topic-filters__strip">
        <View
          className="topic-filters__tabs"
          {...describe({ role: 'tablist', label: '看哪些议题' })}
        >
          {tabs.map((tab) => (
            <Pressable
              key={tab.name}
              role="tab"
              checked={tab.group === group}
              className={`topic-filters__tab ${tab.group === group ? 'topic-filters__tab--chosen' : ''}`}
              onPress={() => onChange({ ...filter, group: tab.group })}
            >
              {tab.name}
            </Pressable>
          ))}
        </View>
      </ScrollView>
      <View className="topic-filters__row">
        <TextButton
          icon={isChoosing ? 'chevron-up' : 'chevron-down'}
          label={`分类：${categoryWord}，点这里换一类`}
          onPress={() => setChoosing(!isChoosing)}
        >
          {categoryWord}
        </TextButton>
        <TextButton
          icon="list"
          label={`${orders[order]}，点这里换成${orders[otherOrder]}`}
          onPress={() => onChange({ ...filter, order: otherOrder })}
        >
          {orders[order]}
        </TextButton>
      </View>
      {isChoosing && (
        <ChoiceChips
          label="看哪一类"
          choices={categories}
          chosen={category}
          onChoose={(chosen) => {
            setChoosing(false);
            onChange({ ...filter, category: chosen });
          }}
        />
      )}
    </View>
  );
}
