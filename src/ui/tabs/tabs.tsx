import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Pressable } from '../pressable/pressable';
import './tabs.scss';

type TabsProps<Value extends string> = {
  /** What is chosen between, for screen readers: "看哪些公告". */
  label: string;
  tabs: readonly { value: Value; word: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
};

/** Which part of a list is shown; the chosen one is underlined, not only coloured. */
export function Tabs<Value extends string>({ label, tabs, chosen, onChoose }: TabsProps<Value>) {
  return (
    <View className="tabs" {...describe({ role: 'tablist', label })}>
      {tabs.map(({ value, word }) => (
        <Pressable
          key={value}
          role="tab"
          checked={value === chosen}
          className={`tabs__tab ${value === chosen ? 'tabs__tab--chosen' : ''}`}
          onPress={() => onChoose(value)}
        >
          {word}
        </Pressable>
      ))}
    </View>
  );
}
