import { View } from '@tarojs/components';
import { paragraphKinds } from '@/shared/texts/text-content';
import { Card } from '@/src/ui/card/card';
import type { IconName } from '@/src/ui/icon/icon';
import { StatusTag, type Tone } from '@/src/ui/status-tag/status-tag';
import { paragraphPlace } from '../paragraph-place';
import type { ComparisonRow } from '../text-types';
import { Wording } from './wording';
import './comparison-rows.scss';

const looks: Record<string, { icon: IconName; word: string; tone: Tone }> = {
  unchanged: { icon: 'arrow-right', word: '移动', tone: 'neutral' },
  reworded: { icon: 'pencil', word: '改写', tone: 'warning' },
  added: { icon: 'plus', word: '新增', tone: 'success' },
  removed: { icon: 'minus', word: '删去', tone: 'danger' },
};

/** What happened to one paragraph, or to a run of them nothing happened to. */
export function ComparisonRowView({ row }: { row: ComparisonRow }) {
  if (row.kind === 'unchanged') {
    const { from, to } = row;
    return (
      <View className="comparison__unchanged">
        {from === to ? `第 ${from} 段没有改动` : `第 ${from} 到 ${to} 段没有改动`}
      </View>
    );
  }
  const { icon, word, tone } = looks[row.change] ?? {
    icon: 'pencil',
    word: '改写',
    tone: 'warning',
  };
  return (
    <Card>
      <View className="comparison__head">
        <StatusTag icon={icon} tone={tone}>
          {word}
        </StatusTag>
        <View className="comparison__place">{paragraphPlace(row)}</View>
      </View>
      {row.kindChanged && (
        <View className="comparison__place">改为{paragraphKinds[row.paragraphKind]}</View>
      )}
      <Wording segments={row.segments} />
    </Card>
  );
}

/** Distinguishes rows of a comparison: each paragraph has at most one, each run its own beginning. */
export const comparisonRowKey = (row: ComparisonRow): string =>
  row.kind === 'unchanged' ? `unchanged ${row.from}` : row.paragraphId;
