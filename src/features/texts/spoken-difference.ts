import type { WordingSegment } from '@/shared/texts/wording-difference';

/** A difference as one would read it out, for those who do not see what is struck out or underlined. */
export function spokenDifference(segments: readonly WordingSegment[]): string {
  const parts: string[] = [];
  segments.forEach(({ kind, text }, at) => {
    const next = segments[at + 1];
    const isReplaced = kind === 'added' && segments[at - 1]?.kind === 'removed';
    if (kind === 'same') parts.push(text);
    else if (kind === 'removed' && next?.kind === 'added')
      parts.push(`把“${text}”改成“${next.text}”`);
    else if (kind === 'removed') parts.push(`删去“${text}”`);
    else if (!isReplaced) parts.push(`增加“${text}”`);
  });
  return parts.join('，');
}
