import type { ParagraphDifference, TextDifference } from './text-difference';

/** How many paragraphs a version changed, in words: 改了 2 段，新增 1 段. */
export function differenceSummary({ title, paragraphs }: TextDifference): string {
  const count = (isCounted: (paragraph: ParagraphDifference) => boolean) =>
    paragraphs.filter(isCounted).length;
  const parts: [number, string][] = [
    [count(({ change }) => change === 'reworded'), '改了'],
    [count(({ change }) => change === 'added'), '新增'],
    [count(({ change }) => change === 'removed'), '删去'],
    [count(({ moved }) => moved), '移动'],
  ];
  const words = parts
    .filter(([number]) => number > 0)
    .map(([number, verb]) => `${verb} ${number} 段`);
  if (title.length > 0) words.unshift('改了标题');
  return words.length > 0 ? words.join('，') : '没有改动';
}
