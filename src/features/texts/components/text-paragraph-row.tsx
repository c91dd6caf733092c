import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
import './text-paragraph-row.scss';

type TextParagraphRowProps = {
  paragraph: { position: number; kind: 'heading' | 'clause'; text: string };
  /** What holding a finger on it does; the same has to be reachable by a button. */
  onLongPress?: (() => void) | undefined;
  /** Buttons below the words. */
  children?: ReactNode;
};

/** One paragraph of a text, numbered so that people can speak about it. */
export function TextParagraphRow({ paragraph, onLongPress, children }: TextParagraphRowProps) {
  const { position, kind, text } = paragraph;
  return (
    <View className={`text-paragraph text-paragraph--${kind}`} {...describe({ role: 'listitem' })}>
      <View className="text-paragraph__number" {...describe({ label: `第 ${position} 段` })}>
        {position}
      </View>
      <View className="text-paragraph__content">
        <View
          className="text-paragraph__words"
          {...(onLongPress ? { onLongPress } : {})}
          {...(kind === 'heading' ? describe({ role: 'heading' }) : {})}
        >
          <Text>{text}</Text>
        </View>
        {children && <View className="text-paragraph__buttons">{children}</View>}
      </View>
    </View>
  );
}
