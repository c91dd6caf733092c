import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
import './text-paragraph-row.scss';

type TextParagraphRowProps = {
  /** `label` is what it is called where paragraphs have names of their own; a heading there has none. */
  paragraph: {
    position: number;
    kind: 'heading' | 'clause';
    text: string;
    label?: string | null;
  };
  /** What holding a finger on it does; the same has to be reachable by a button. */
  onLongPress?: (() => void) | undefined;
  /** Buttons below the words. */
  children?: ReactNode;
};

/** One paragraph of a text, numbered so that people can speak about it. */
export function TextParagraphRow({ paragraph, onLongPress, children }: TextParagraphRowProps) {
  const { position, kind, text, label } = paragraph;
  return (
    <View className={`text-paragraph text-paragraph--${kind}`} {...describe({ role: 'listitem' })}>
      {label === undefined && (
        <View className="text-paragraph__number" {...describe({ label: `第 ${position} 段` })}>
          {position}
        </View>
      )}
      <View className="text-paragraph__content">
        {label && <View className="text-paragraph__label">{label}</View>}
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
