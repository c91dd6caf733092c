import { View } from '@tarojs/components';
import { type TopicCategory, topicCategories } from '@/shared/hall/topic-categories';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import './category-picker.scss';

type CategoryPickerProps = {
  category: TopicCategory | null;
  onChange: (category: TopicCategory) => void;
  error: string | undefined;
};

const categories = Object.entries(topicCategories) as [TopicCategory, string][];

/** What the topic is about, all at a glance; the chosen one carries a mark. */
export const CategoryPicker = ({ category, onChange, error }: CategoryPickerProps) => (
  <View className="category-picker" {...describe({ role: 'radiogroup', label: '属于哪一类' })}>
    <View className="category-picker__choices">
      {categories.map(([value, word]) => (
        <Pressable
          key={value}
          role="radio"
          checked={value === category}
          className={`category-picker__choice ${value === category ? 'category-picker__choice--chosen' : ''}`}
          onPress={() => onChange(value)}
        >
          {value === category && <Icon name="check" />}
          <View>{word}</View>
        </Pressable>
      ))}
    </View>
    {error && (
      <View className="category-picker__error" {...describe({ role: 'alert' })}>
        <Icon name="circle-alert" />
        <View>{error}</View>
      </View>
    )}
  </View>
);
