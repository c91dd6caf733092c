import { Text, View } from '@tarojs/components';
import type { WordingSegment } from '@/shared/texts/wording-difference';
import { describe } from '@/src/platform/accessibility';
import { spokenDifference } from '../spoken-difference';
import './wording.scss';

/** A paragraph with what went struck out and what came underlined; read out in words. */
export function Wording({ segments }: { segments: readonly WordingSegment[] }) {
  return (
    <View className="wording" {...describe({ role: 'group', label: spokenDifference(segments) })}>
      <Text userSelect {...describe({ hidden: true })}>
        {placed(segments).map(({ at, kind, text }) => (
          <Text key={at} className={`wording__${kind}`}>
            {text}
          </Text>
        ))}
      </Text>
    </View>
  );
}

const placed = (segments: readonly WordingSegment[]) => {
  let read = 0;
  return segments.map((segment) => {
    const at = read;
    read += segment.text.length;
    return { ...segment, at };
  });
};

/** What the marks mean, once on a page that has them. */
export const WordingLegend = () => (
  <View className="wording__legend">
    <Text className="wording__removed">划掉的字</Text>
    <Text>是删去的，</Text>
    <Text className="wording__added">加线的字</Text>
    <Text>是新增的。</Text>
  </View>
);
