import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
import { tenthsWords } from './group-words';
import './opinion-line.scss';

type OpinionLineProps = {
  text: string;
  children: ReactNode;
};

/** A statement in its own words, and below it what people think of it. */
export const OpinionLine = ({ text, children }: OpinionLineProps) => (
  <View className="opinion-line">
    <View className="opinion-line__text">{text}</View>
    {children}
  </View>
);

type TenthsProps = {
  /** 0–10 */
  tenths: number;
  side: 'agree' | 'disagree';
};

/** How many of ten agree or disagree: in words, and as ten little boxes. */
export function Tenths({ tenths, side }: TenthsProps) {
  return (
    <View className="tenths">
      <View className={`tenths__boxes tenths__boxes--${side}`} {...describe({ hidden: true })}>
        {boxes.map((box) => (
          <View key={box} className={`tenths__box ${box < tenths ? 'tenths__box--full' : ''}`} />
        ))}
      </View>
      <View className="tenths__words">
        {tenthsWords(tenths)}
        {side === 'agree' ? '同意' : '不同意'}
      </View>
    </View>
  );
}

const boxes = Array.from({ length: 10 }, (_, box) => box);
