import { useQuery } from '@tanstack/react-query';
import { ScrollView, View } from '@tarojs/components';
import { useState } from 'react';
import { type TopicCategory, topicCategories } from '@/shared/hall/topic-categories';
import { type TopicGroup, topicGroups } from '@/shared/hall/topic-groups';
import { describe } from '@/src/platform/accessibility';
import { cloud } from '@/src/platform/cloud';
import { TextButton } from '@/src/ui/button/button';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import { usePlaceWords } from '../hooks/use-place-words';
import type { TopicFilter } from '../hooks/use-topic-list';
import { categoryChoices } from './category-picker';
import { ChoiceChips } from './choice-chips';
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

const orders = {
  newest: { word: '最新', label: '最新的在前' },
  mostCosigned: { word: '附议多', label: '附议多的在前' },
} as const;

type TopicFiltersProps = {
  filter: TopicFilter;
  onChange: (filter: TopicFilter) => void;
  /** Where the order is not to be chosen. */
  isOrdered?: boolean;
};

/** Which topics are listed and in which order. */
export function TopicFilters({ filter, onChange, isOrdered = false }: TopicFiltersProps) {
  const { group, category, order } = filter;
  const [choosing, setChoosing] = useState<'category' | 'building' | null>(null);
  const categoryWord = category ? topicCategories[category] : allCategories;
  const otherOrder = order === 'newest' ? 'mostCosigned' : 'newest';
  const choose = (what: 'category' | 'building') => setChoosing(choosing === what ? null : what);
  const change = (changes: Partial<TopicFilter>) => {
    setChoosing(null);
    onChange({ ...filter, ...changes });
  };
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
              onPress={() => change({ group: tab.group })}
            >
              {tab.name}
            </Pressable>
          ))}
        </View>
      </ScrollView>
      <View className="topic-filters__row">
        <TextButton
          icon={choosing === 'category' ? 'chevron-up' : 'chevron-down'}
          label={`分类：${categoryWord}，点这里换一类`}
          onPress={() => choose('category')}
        >
          {category ? categoryWord : '分类'}
        </TextButton>
        <BuildingWay
          filter={filter}
          isOpen={choosing === 'building'}
          onPress={() => choose('building')}
        />
        <Pressable
          role="checkbox"
          label="只看逾期"
          checked={filter.overdue}
          className={`topic-filters__late ${filter.overdue ? 'topic-filters__late--chosen' : ''}`}
          onPress={() => change({ overdue: !filter.overdue })}
        >
          <Icon name={filter.overdue ? 'check' : 'hourglass'} />
          <View>逾期</View>
        </Pressable>
        {!isOrdered && (
          <TextButton
            icon="list"
            label={`${orders[order].label}，点这里换成${orders[otherOrder].label}`}
            onPress={() => change({ order: otherOrder })}
          >
            {orders[order].word}
          </TextButton>
        )}
      </View>
      {choosing === 'category' && (
        <ChoiceChips
          label="看哪一类"
          choices={categories}
          chosen={category}
          onChoose={(chosen) => change({ category: chosen })}
        />
      )}
      {choosing === 'building' && (
        <BuildingChips filter={filter} onChoose={(buildingId) => change({ buildingId })} />
      )}
    </View>
  );
}

function useBuildings() {
  const { inBuilding } = usePlaceWords();
  const { data = [] } = useQuery(cloud.community.listBuildings.queryOptions());
  return { word: inBuilding, all: `全部${inBuilding}`, buildings: data };
}

type BuildingWayProps = { filter: TopicFilter; isOpen: boolean; onPress: () => void };

function BuildingWay({ filter, isOpen, onPress }: BuildingWayProps) {
  const { word, all, buildings } = useBuildings();
  const chosen = buildings.find(({ id }) => id === filter.buildingId)?.name;
  if (buildings.length < 2) return null;
  return (
    <TextButton
      icon={isOpen ? 'chevron-up' : 'chevron-down'}
      label={`${chosen ?? all}，点这里换一个`}
      onPress={onPress}
    >
      {chosen ?? word}
    </TextButton>
  );
}

type BuildingChipsProps = {
  filter: TopicFilter;
  onChoose: (buildingId: string | null) => void;
};

function BuildingChips({ filter, onChoose }: BuildingChipsProps) {
  const { all, buildings } = useBuildings();
  return (
    <ChoiceChips<string | null>
      label="看哪里的"
      choices={[
        { value: null, word: all },
        ...buildings.map(({ id, name }) => ({ value: id, word: name })),
      ]}
      chosen={filter.buildingId}
      onChoose={onChoose}
    />
  );
}
