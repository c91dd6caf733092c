import { View } from '@tarojs/components';
import { type TopicCategory, topicCategories } from '@/shared/hall/topic-categories';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import { ChoiceChips } from './choice-chips';
import './category-picker.scss';

export const categoryChoices = Object.entries(topicCategories).map(([value, word]) => ({
  value: value as TopicCategory,
  word,
}));

type CategoryPickerProps = {
  category: TopicCategory | null;
  onChange: (category: TopicCategory) => void;
  error: string | undefined;
};

/** What the topic is about. */
export const CategoryPicker = ({ category, onChange, error }: CategoryPickerProps) => (
  <View className="category-picker">
    <ChoiceChips<TopicCategory | null>
      label="属于哪一类"
      choices={categoryChoices}
      chosen={category}
      onChoose={(chosen) => chosen && onChange(chosen)}
    />
    {error && (
      <View className="category-picker__error" {...describe({ role: 'alert' })}>
        <Icon name="circle-alert" />
        <View>{error}</View>
      </View>
    )}
  </View>
);
