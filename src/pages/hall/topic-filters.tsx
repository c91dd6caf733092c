import { ScrollView, View } from '@tarojs/components';
import { useState } from 'react';
import { type TopicCategory, topicCategories } from '@/shared/hall/topic-categories';
import { type TopicGroup, topicGroups } from '@/shared/hall/topic-groups';
import type { TopicFilter } from '@/src/features/hall/hooks/use-topic-list';
import { describe } from '@/src/platform/accessibility';
import { TextButton } from '@/src/ui/button/button';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { Pressable } from '@/src/ui/pressable/pressable';
import './topic-filters.scss';

const tabs: { group: TopicGroup | null; name: string }[] = [
  { group: null, name: '全部' },
  ...Object.entries(topicGroups).map(([group, name]) => ({ group: group as TopicGroup, name })),
];

const orders = { newest: '最新的在前', mostCosigned: '附议多的在前' } as const;

type TopicFiltersProps = { filter: TopicFilter; onChange: (filter: TopicFilter) => void };

/** Which topics are listed and in which order. */
export function TopicFilters({ filter, onChange }: TopicFiltersProps) {
  const { group, category, order } = filter;
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
        <CategoryFilter
          category={category}
          onChange={(chosen) => onChange({ ...filter, category: chosen })}
        />
        <TextButton
          icon="list"
          label={`${orders[order]}，点这里换成${orders[otherOrder]}`}
          onPress={() => onChange({ ...filter, order: otherOrder })}
        >
          {orders[order]}
        </TextButton>
      </View>
    </View>
  );
}

const all = 'all';
const categoryChoices = [
  { value: all, label: '全部分类' },
  ...Object.entries(topicCategories).map(([value, label]) => ({ value, label })),
];

type CategoryFilterProps = {
  category: TopicCategory | null;
  onChange: (category: TopicCategory | null) => void;
};

function CategoryFilter({ category, onChange }: CategoryFilterProps) {
  const [isOpen, setOpen] = useState(false);
  const choose = (value: string) => {
    setOpen(false);
    onChange(value === all ? null : (value as TopicCategory));
  };
  return (
    <>
      <TextButton icon="chevron-down" onPress={() => setOpen(true)}>
        {category ? topicCategories[category] : '全部分类'}
      </TextButton>
      <Sheet open={isOpen} title="看哪一类" onClose={() => setOpen(false)}>
        <ChoiceGroup
          label="看哪一类"
          showLabel={false}
          choices={categoryChoices}
          value={category ?? all}
          onChange={choose}
        />
      </Sheet>
    </>
  );
}
