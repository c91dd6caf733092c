/** A stretch that stayed, went or came. */
export interface WordingSegment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What went and came at one place, and what was kept behind it before the next change. */
interface Change {
  readonly before: string;
  readonly after: string;
  readonly kept: string;
}

/** Fewer kept characters than this between two changes belong to the change. */
const shortestKept = 2;

/**
 * Joins changes whose kept stretch between them only happens to be the same: 物业 → 业委会 instead of
 * 物 → nothing, 业, nothing → 委会. Lengths are of what `text` is made of, one letter each.
 */
export function joinChanges(segments: readonly WordingSegment[]): WordingSegment[] {
  const joined: Change[] = [];
  for (const change of changesIn(segments)) {
    joined.push(change);
    // A change that has grown may make an island of what was kept before it.
    for (;;) {
      const [left, right] = joined.slice(-2);
      if (!left || !right || !isIsland(left, right)) break;
      joined.splice(-2, 2, {
        before: left.before + left.kept + right.before,
        after: left.after + left.kept + right.after,
        kept: right.kept,
      });
    }
  }
  return joined.flatMap(segmentsOf);
}

const segmentsOf = ({ before, after, kept }: Change): WordingSegment[] => {
  const parts: WordingSegment[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
    { kind: 'same', text: kept },
  ];
  return parts.filter(({ text }) => text !== '');
};

function changesIn(segments: readonly WordingSegment[]): Change[] {
  const changes: Change[] = [];
  let change = { before: '', after: '' };
  for (const { kind, text } of segments) {
    if (kind === 'removed') change.before += text;
    else if (kind === 'added') change.after += text;
    else {
      changes.push({ ...change, kept: text });
      change = { before: '', after: '' };
    }
  }
  return [...changes, { ...change, kept: '' }];
}

/**
 * Whether what was kept between two changes reads better as part of one change: it is short beside
 * both (the semantic clean-up of diff-match-patch). Not where both only add or both only remove:
 * there it is plain to see, and would be struck out only to be added again.
 */
function isIsland(left: Change, right: Change): boolean {
  if (lengthOf(left) === 0 || lengthOf(right) === 0) return false;
  const onlyAdds = left.before === '' && right.before === '';
  const onlyRemoves = left.after === '' && right.after === '';
  if (onlyAdds || onlyRemoves) return false;
  const { length } = left.kept;
  return length < shortestKept || (length <= lengthOf(left) && length <= lengthOf(right));
}

const lengthOf = ({ before, after }: Change): number => Math.max(before.length, after.length);
