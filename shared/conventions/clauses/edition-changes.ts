import type { Paragraph, ParagraphKind, TextContent } from '@/shared/texts/text-content';
import { type ParagraphDifference, textDifference } from '@/shared/texts/text-difference';
import { type WordingSegment, wordingDifference } from '@/shared/texts/wording-difference';
import { type ClauseNumber, clauseLabel } from './clause-label';

/** What became of one clause or heading. Positions count all paragraphs, from 1. */
export interface ClauseChange {
  readonly paragraphId: string;
  /** `kept` where it only moved. */
  readonly change: 'kept' | 'reworded' | 'added' | 'removed';
  /** Also beside `reworded`: moved and edited in one version is both. */
  readonly moved: boolean;
  /** Of the newer edition; of the older where it was removed. */
  readonly kind: ParagraphKind;
  readonly kindChanged: boolean;
  /** 第五条之一; null for a heading. */
  readonly label: string | null;
  readonly positionBefore: number | null;
  readonly positionAfter: number | null;
  /** The chapter it stands in, in the newer edition; in the older where it was removed. Empty before the first. */
  readonly chapter: string;
  /** The chapter it stood in before, where it moved out of that one; null otherwise. */
  readonly chapterBefore: string | null;
  readonly before: string;
  readonly after: string;
  readonly segments: readonly WordingSegment[];
}

export interface EditionChanges {
  /** null where the title stayed. */
  readonly title: { readonly before: string; readonly after: string } | null;
  /** What changed alone, in the order of the newer edition; what was removed stands where it was. */
  readonly clauses: readonly ClauseChange[];
}

/** What changed from one edition to another, clause by clause. `numbers` has those of both editions. */
export function editionChanges(
  older: TextContent,
  newer: TextContent,
  numbers: ReadonlyMap<string, ClauseNumber>,
): EditionChanges {
  const [chaptersBefore, chaptersAfter] = [chaptersOf(older), chaptersOf(newer)];
  const clauses = textDifference(older, newer)
    .paragraphs.filter(({ change, moved }) => change !== 'unchanged' || moved)
    .map((difference) => clauseChange(difference, numbers, chaptersBefore, chaptersAfter));
  const title = older.title === newer.title ? null : { before: older.title, after: newer.title };
  return { title, clauses };
}

function clauseChange(
  { change, paragraphKind, ...difference }: ParagraphDifference,
  numbers: ReadonlyMap<string, ClauseNumber>,
  chaptersBefore: ReadonlyMap<string, Paragraph>,
  chaptersAfter: ReadonlyMap<string, Paragraph>,
): ClauseChange {
  const { paragraphId, before, after, moved } = difference;
  const number = paragraphKind === 'clause' ? numbers.get(paragraphId) : undefined;
  const [was, is] = [chaptersBefore.get(paragraphId), chaptersAfter.get(paragraphId)];
  return {
    ...difference,
    change: change === 'unchanged' ? 'kept' : change,
    kind: paragraphKind,
    label: number ? clauseLabel(number) : null,
    chapter: (is ?? was)?.text ?? '',
    chapterBefore:
      moved && paragraphKind === 'clause' && was && was.paragraphId !== is?.paragraphId
        ? was.text
        : null,
    segments: wordingDifference(before, after),
  };
}

/** The heading each paragraph stands under, where it stands under one. */
export function chaptersOf({
  paragraphs,
}: Pick<TextContent, 'paragraphs'>): Map<string, Paragraph> {
  const chapters = new Map<string, Paragraph>();
  let chapter: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'heading') chapter = paragraph;
    if (chapter) chapters.set(paragraph.paragraphId, chapter);
  }
  return chapters;
}

/**
 * Puts changes on the older edition. It gives the newer one exactly: what is told to people about an
 * edition is all that is new in it.
 */
export function applyChanges(older: TextContent, { title, clauses }: EditionChanges): TextContent {
  const changes = new Map(clauses.map((change) => [change.paragraphId, change]));
  const removed = clauses.filter(({ change }) => change === 'removed').length;
  const added = clauses.filter(({ change }) => change === 'added').length;
  const placed: (Paragraph | undefined)[] = Array.from({
    length: older.paragraphs.length - removed + added,
  });
  for (const { paragraphId, kind, change, moved, after, positionAfter } of clauses)
    if (positionAfter !== null && (moved || change === 'added'))
      placed[positionAfter - 1] = { paragraphId, kind, text: after };
  const inTheirOrder = older.paragraphs.flatMap((paragraph) => {
    const change = changes.get(paragraph.paragraphId);
    if (!change) return [paragraph];
    if (change.change === 'removed' || change.moved) return [];
    return [{ paragraphId: paragraph.paragraphId, kind: change.kind, text: change.after }];
  });
  const stayed = inTheirOrder[Symbol.iterator]();
  const paragraphs = placed.flatMap((paragraph) => paragraph ?? stayed.next().value ?? []);
  return { title: title ? title.after : older.title, paragraphs };
}
