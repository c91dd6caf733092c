import type { Paragraph, ParagraphKind, TextContent } from './text-content';
import { type WordingSegment, wordingDifference } from './wording-difference';

/** What became of one paragraph. Positions count from 1. */
export interface ParagraphDifference {
  readonly paragraphId: string;
  readonly change: 'unchanged' | 'reworded' | 'added' | 'removed';
  /** Whether it stands elsewhere among those that stayed. */
  readonly moved: boolean;
  /** Of the newer version; of the older where it was removed. */
  readonly paragraphKind: ParagraphKind;
  /** Whether it was a heading and is not any more, or the other way round. */
  readonly kindChanged: boolean;
  readonly positionBefore: number | null;
  readonly positionAfter: number | null;
  readonly before: string;
  readonly after: string;
}

export interface TextDifference {
  /** Empty where the title stayed. */
  readonly title: readonly WordingSegment[];
  /** In the order of the newer version; what was removed stands where it was. */
  readonly paragraphs: readonly ParagraphDifference[];
}

/**
 * How the newer content differs from the older, paragraphs paired by their id. As few as possible
 * count as moved: all but a longest run that kept its order.
 */
export function textDifference(older: TextContent, newer: TextContent): TextDifference {
  const oldPositions = positionsOf(older.paragraphs);
  const stayed = keptInOrder(newer.paragraphs, oldPositions);
  const removedAfter = removedByAnchor(older.paragraphs, stayed, positionsOf(newer.paragraphs));
  const paragraphs = [...(removedAfter.get(null) ?? [])];
  newer.paragraphs.forEach((paragraph, at) => {
    const before = older.paragraphs[oldPositions.get(paragraph.paragraphId) ?? -1];
    const moved = before !== undefined && !stayed.has(paragraph.paragraphId);
    paragraphs.push(
      differenceOf(paragraph, at, before, oldPositions.get(paragraph.paragraphId) ?? null, moved),
      ...(removedAfter.get(paragraph.paragraphId) ?? []),
    );
  });
  const title = older.title === newer.title ? [] : wordingDifference(older.title, newer.title);
  return { title, paragraphs };
}

const positionsOf = (paragraphs: readonly Paragraph[]): Map<string, number> =>
  new Map(paragraphs.map(({ paragraphId }, at) => [paragraphId, at]));

function differenceOf(
  paragraph: Paragraph,
  at: number,
  before: Paragraph | undefined,
  oldAt: number | null,
  moved: boolean,
): ParagraphDifference {
  const kindChanged = before !== undefined && before.kind !== paragraph.kind;
  const isSame = before?.text === paragraph.text && !kindChanged;
  return {
    paragraphId: paragraph.paragraphId,
    change: before === undefined ? 'added' : isSame ? 'unchanged' : 'reworded',
    moved,
    paragraphKind: paragraph.kind,
    kindChanged,
    positionBefore: oldAt === null ? null : oldAt + 1,
    positionAfter: at + 1,
    before: before?.text ?? '',
    after: paragraph.text,
  };
}

/** What was removed, by the paragraph it stood behind that is still in its place; null: at the beginning. */
function removedByAnchor(
  older: readonly Paragraph[],
  stayed: ReadonlySet<string>,
  newPositions: ReadonlyMap<string, number>,
): Map<string | null, ParagraphDifference[]> {
  const removed = new Map<string | null, ParagraphDifference[]>();
  let anchor: string | null = null;
  older.forEach(({ paragraphId, kind, text }, at) => {
    if (stayed.has(paragraphId)) anchor = paragraphId;
    if (newPositions.has(paragraphId)) return;
    const difference: ParagraphDifference = {
      paragraphId,
      change: 'removed',
      moved: false,
      paragraphKind: kind,
      kindChanged: false,
      positionBefore: at + 1,
      positionAfter: null,
      before: text,
      after: '',
    };
    removed.set(anchor, [...(removed.get(anchor) ?? []), difference]);
  });
  return removed;
}

/** Ids of a longest run of paragraphs whose order is the same in both versions. */
function keptInOrder(
  newer: readonly Paragraph[],
  oldPositions: ReadonlyMap<string, number>,
): Set<string> {
  const common = newer.flatMap(({ paragraphId }) => {
    const position = oldPositions.get(paragraphId);
    return position === undefined ? [] : [{ paragraphId, position }];
  });
  const runs: { length: number; previous: number | null }[] = [];
  let longest: number | null = null;
  common.forEach(({ position }, at) => {
    let best: { length: number; previous: number | null } = { length: 1, previous: null };
    for (let earlier = 0; earlier < at; earlier += 1) {
      const run = runs[earlier];
      const candidate = common[earlier];
      if (!run || !candidate || candidate.position > position || run.length < best.length) continue;
      best = { length: run.length + 1, previous: earlier };
    }
    runs.push(best);
    if (longest === null || best.length > (runs[longest]?.length ?? 0)) longest = at;
  });
  const kept = new Set<string>();
  for (let at: number | null = longest; at !== null; at = runs[at]?.previous ?? null) {
    const paragraph = common[at];
    if (paragraph) kept.add(paragraph.paragraphId);
  }
  return kept;
}
