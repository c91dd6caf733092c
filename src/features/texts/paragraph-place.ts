import type { ComparisonRow } from './text-types';

type Changed = Extract<ComparisonRow, { kind: 'changed' }>;

/** What a paragraph is called: by its own name where it has one, else by its place. */
export const paragraphName = ({
  label,
  position,
}: {
  label?: string | null;
  position: number;
}): string => label ?? `第 ${position} 段`;

/** Where a changed paragraph stands: 第五条, 第 3 段, 从第 5 段移到第 2 段, 原第 4 段. */
export function paragraphPlace({ label, moved, positionBefore, positionAfter }: Changed): string {
  if (positionAfter === null) return label ?? `原第 ${positionBefore} 段`;
  const place = moved ? `从第 ${positionBefore} 段移到第 ${positionAfter} 段` : '';
  return [label ?? (moved ? '' : `第 ${positionAfter} 段`), place].filter(Boolean).join('，');
}
