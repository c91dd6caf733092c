import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import './checklist.scss';

export type CheckItem = { word: string; isDone: boolean };

/** What a step needs, each done or still missing, in words and with a mark. */
export function Checklist({ items }: { items: readonly CheckItem[] }) {
  return (
    <View className="checklist" {...describe({ role: 'list' })}>
      {items.map(({ word, isDone }) => (
        <View
          key={word}
          className={`checklist__item ${isDone ? 'checklist__item--done' : ''}`}
          {...describe({ role: 'listitem', label: `${isDone ? '已办好' : '还差'}：${word}` })}
        >
          <Icon name={isDone ? 'circle-check' : 'circle'} />
          <View>{word}</View>
        </View>
      ))}
    </View>
  );
}
