import type { ComparisonRow } from './text-types';

/** Where a changed paragraph stands: 第 3 段, 从第 5 段移到第 2 段, 原第 4 段. */
export function paragraphPlace({
  moved,
  positionBefore,
  positionAfter,
}: Extract<ComparisonRow, { kind: 'changed' }>): string {
  if (positionAfter === null) return `原第 ${positionBefore} 段`;
  return moved ? `从第 ${positionBefore} 段移到第 ${positionAfter} 段` : `第 ${positionAfter} 段`;
}
