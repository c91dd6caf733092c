import { View } from '@tarojs/components';
import { useState } from 'react';
import { describe } from '@/src/platform/accessibility';
import { TextButton } from '../button/button';
import { share } from '../words/quantities';
import { ChartTable } from './chart-table';
import { type Bar, type BarPart, type ChartThreshold, chartSentence } from './chart-words';
import './chart.scss';

type BarChartProps = {
  /** What the chart shows; begins the sentence a screen reader says. Shown above the bars too. */
  title: string;
  bars: readonly Bar[];
  /** What the bars are drawn against and shares are of (the roll, those taking part): an integer. */
  whole: number;
  threshold?: ChartThreshold | undefined;
  /** Names of the table's columns: the bars' and the numbers'. */
  columns?: { name: string; value: string };
  /** The title stands elsewhere on the page already. */
  titleUnseen?: boolean;
};

const percent = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.round(Math.min(1, Math.max(0, part / whole)) * 1000) / 10;

/**
 * Bars lying on their side, one below the other, so that names and numbers keep their room at 390 px.
 * The drawing is one image with a sentence for screen readers; its numbers stand in a table that can
 * be opened, is always read aloud and always printed.
 */
export function BarChart(props: BarChartProps) {
  const { title, bars, whole, threshold, titleUnseen = false } = props;
  const columns = props.columns ?? { name: '名称', value: '数量' };
  const [open, setOpen] = useState(false);
  return (
    <View className="chart">
      {!titleUnseen && (
        <View className="chart__title" {...describe({ role: 'heading' })}>
          {title}
        </View>
      )}
      <View
        className="chart__bars"
        {...describe({ role: 'img', label: chartSentence(title, bars, whole, threshold) })}
      >
        {bars.map((bar) => (
          <ChartBar key={bar.key} bar={bar} whole={whole} threshold={threshold} />
        ))}
        <Legend bars={bars} threshold={threshold} />
      </View>
      <ChartTable
        title={title}
        columns={[columns.name, columns.value, '占比', ...partNames(bars)]}
        rows={bars.map((bar) => ({ key: bar.key, cells: cellsOf(bar, whole, bars) }))}
        unseen={!open}
      />
      {saysMore(bars) && (
        <View className="chart__more">
          <TextButton
            icon={open ? 'chevron-up' : 'list'}
            label={open ? `收起数字表：${title}` : `看数字表：${title}`}
            onPress={() => setOpen(!open)}
          >
            {open ? '收起数字表' : '看数字表'}
          </TextButton>
        </View>
      )}
    </View>
  );
}

/** One bar has its one number beside it already. */
const saysMore = (bars: readonly Bar[]): boolean =>
  bars.length > 1 || bars.some(({ parts }) => parts !== undefined);

type ChartBarProps = { bar: Bar; whole: number; threshold: ChartThreshold | undefined };

function ChartBar({ bar, whole, threshold }: ChartBarProps) {
  const { tone = 'accent' } = bar;
  const pieces = bar.parts ?? [{ ...bar, tone }];
  return (
    <View className="chart__bar">
      <View className="chart__words">
        <View className="chart__name">
          {bar.name}
          {bar.mark && <View className="chart__mark">{bar.mark}</View>}
        </View>
        <View className="chart__text">{`${bar.text}（${share(bar.value, whole)}）`}</View>
      </View>
      <View className="chart__track">
        <View className="chart__pieces">
          {pieces.map((piece) => (
            <View
              key={piece.name}
              className={`chart__piece chart__piece--${piece.tone}`}
              style={{ width: `${percent(piece.value, whole)}%` }}
            />
          ))}
        </View>
        {threshold && (
          <View
            className="chart__threshold"
            style={{ left: `${percent(threshold.value, whole)}%` }}
          />
        )}
      </View>
    </View>
  );
}

function Legend({ bars, threshold }: Pick<BarChartProps, 'bars' | 'threshold'>) {
  const parts = distinctParts(bars);
  if (parts.length === 0 && !threshold) return null;
  return (
    <View className="chart__legend">
      {parts.map(({ name, tone }) => (
        <View key={name} className="chart__legend-entry">
          <View className={`chart__swatch chart__piece--${tone}`} />
          <View>{name}</View>
        </View>
      ))}
      {threshold && (
        <View className="chart__legend-entry">
          <View className="chart__swatch chart__swatch--line" />
          <View>{threshold.text}</View>
        </View>
      )}
    </View>
  );
}

const distinctParts = (bars: readonly Bar[]): BarPart[] => [
  ...new Map(bars.flatMap(({ parts = [] }) => parts).map((part) => [part.name, part])).values(),
];

const partNames = (bars: readonly Bar[]): string[] => distinctParts(bars).map(({ name }) => name);

const cellsOf = (bar: Bar, whole: number, bars: readonly Bar[]): string[] => [
  bar.mark ? `${bar.name}（${bar.mark}）` : bar.name,
  bar.text,
  share(bar.value, whole),
  ...partNames(bars).map((name) => bar.parts?.find((part) => part.name === name)?.text ?? ''),
];
