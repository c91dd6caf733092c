import { mapCells } from '@/shared/hall/opinions/opinion-map';
import { groupName } from './group-words';
import type { GroupedOpinions } from './grouped-opinions';

export type Cell = { x: number; y: number };
type Dot = GroupedOpinions['dots'][number];

/** WeChat draws no more than 60 children of one node well. */
const mostInOneNode = 50;

type GroupLayer = {
  label: number;
  people: number;
  middle: Cell;
  chunks: { key: string; dots: { key: string; dot: Dot }[] }[];
};

/** The dots of each group with the middle of their places, in portions. */
export function dotsOfGroups({ groups, dots }: GroupedOpinions): GroupLayer[] {
  return groups.map(({ label, people }) => {
    const own = dots.filter((dot) => dot.label === label);
    const keyed = own.map((dot) => ({ key: `${dot.x} ${dot.y}`, dot }));
    const count = Math.ceil(keyed.length / mostInOneNode);
    return {
      label,
      people,
      middle: middleOf(own),
      chunks: Array.from({ length: count }, (_, chunk) => ({
        key: `${label} ${chunk}`,
        dots: keyed.slice(chunk * mostInOneNode, (chunk + 1) * mostInOneNode),
      })),
    };
  });
}

function middleOf(dots: readonly Dot[]): Cell {
  const people = dots.reduce((sum, { size }) => sum + size, 0);
  const mean = (of: (dot: Dot) => number) =>
    people === 0 ? mapCells / 2 : dots.reduce((sum, dot) => sum + dot.size * of(dot), 0) / people;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

/** "左上", "正中": where on the map something lies. */
export function sideWords({ x, y }: Cell): string {
  const third = mapCells / 3;
  const across = x < third ? '左' : x > 2 * third ? '右' : '';
  const up = y < third ? '下' : y > 2 * third ? '上' : '';
  if (!across && !up) return '正中';
  if (!across) return `正${up}方`;
  return up ? `${across}${up}方` : `${across}边`;
}

/** What a screen reader says instead of the picture. */
export function mapSentence(found: GroupedOpinions): string {
  const groups = dotsOfGroups(found).map(
    ({ label, people, middle }) => `${groupName(label)}约 ${people} 人，在${sideWords(middle)}`,
  );
  const own = found.own.cell ? `您在${sideWords(found.own.cell)}。` : '';
  return `观点分布图：${groups.join('；')}。${own}`;
}
