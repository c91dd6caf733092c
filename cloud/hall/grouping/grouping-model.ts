import type { GroupCountMemory } from '@/shared/hall/opinions/group-count';
import type { GroupingMemory } from '@/shared/hall/opinions/group-opinions';

/** What is kept of a run: where opinions lie, and the dots with their groups. Nothing about single people. */
export interface GroupingModel {
  statementIds: string[];
  /** Columns that counted as 0 for everyone. */
  hidden: number[];
  mean: number[];
  first: number[];
  second: number[];
  dots: { x: number[]; y: number[]; size: number[]; label: number[] };
  groupCount: GroupCountMemory | null;
}

export const modelOf = (
  { axes: { mean, components }, dots, groupCount }: GroupingMemory,
  statementIds: string[],
  hidden: Uint8Array,
): GroupingModel => ({
  statementIds,
  hidden: [...hidden.keys()].filter((column) => hidden[column] === 1),
  mean: rounded(mean),
  first: rounded(components[0]),
  second: rounded(components[1]),
  dots: {
    x: rounded(dots.x),
    y: rounded(dots.y),
    size: [...dots.size],
    label: [...dots.label],
  },
  groupCount,
});

/** The model in the order of today's statements; one it does not know yet is 0 on every axis. */
export function memoryOf(model: GroupingModel, statementIds: readonly string[]): GroupingMemory {
  const columnOf = new Map(model.statementIds.map((id, column) => [id, column]));
  const inOrder = (numbers: readonly number[]) =>
    Float64Array.from(statementIds, (id) => numbers[columnOf.get(id) ?? -1] ?? 0);
  return {
    axes: {
      mean: inOrder(model.mean),
      components: [inOrder(model.first), inOrder(model.second)],
    },
    dots: {
      x: Float64Array.from(model.dots.x),
      y: Float64Array.from(model.dots.y),
      size: Float64Array.from(model.dots.size),
      label: Uint8Array.from(model.dots.label),
    },
    groupCount: model.groupCount,
  };
}

/** Six digits: half the bytes, and far finer than the map. */
const rounded = (numbers: Float64Array): number[] =>
  Array.from(numbers, (number) => Math.round(number * 1e6) / 1e6);
