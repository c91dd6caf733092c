import { share } from '../words/quantities';

export type ChartTone = 'accent' | 'danger' | 'neutral' | 'warning' | 'info';

/** A piece of a stacked bar. Tones also differ by pattern, so a print in black tells them apart. */
export type BarPart = {
  name: string;
  value: number;
  /** The number in words: "12 户", "1,205.30 ㎡". */
  text: string;
  tone: ChartTone;
};

export type Bar = {
  key: string;
  name: string;
  /** Integer; drawn against the chart's whole. With `parts` their sum is drawn instead. */
  value: number;
  /** The number in words, shown beside the name and read aloud. */
  text: string;
  tone?: ChartTone;
  /** A word that marks the bar: 通过, 并列. */
  mark?: string;
  parts?: readonly BarPart[];
};

export type ChartThreshold = {
  /** On the same scale as the bars' values. */
  value: number;
  /** What the line means: "需达到 84 户". */
  text: string;
};

/** From so many bars on, a sentence with all of them would not be listened to. */
const mostBarsSaid = 6;

/** "赞成 60 户（占 60%）": one bar in words. */
export function barWords(bar: Bar, whole: number): string {
  const parts = bar.parts?.map(({ name, text }) => `${name} ${text}`).join('，');
  const mark = bar.mark ? `，${bar.mark}` : '';
  return `${bar.name} ${bar.text}（占 ${share(bar.value, whole)}）${parts ? `，其中${parts}` : ''}${mark}`;
}

/**
 * What a screen reader says instead of the picture. Of long charts the ends only: the table
 * beside the chart has every number.
 */
export function chartSentence(
  title: string,
  bars: readonly Bar[],
  whole: number,
  threshold?: ChartThreshold,
): string {
  const line = threshold ? `${threshold.text}。` : '';
  if (bars.length === 0) return `${title}：没有数据。`;
  if (bars.length <= mostBarsSaid)
    return `${title}：${bars.map((bar) => barWords(bar, whole)).join('；')}。${line}`;
  const inOrder = [...bars].sort((a, b) => b.value - a.value);
  const [most, least] = [inOrder[0], inOrder[inOrder.length - 1]];
  return `${title}：共 ${bars.length} 项，最多的是${most ? barWords(most, whole) : ''}，最少的是${least ? barWords(least, whole) : ''}。${line}全部数字在下面的表里。`;
}
