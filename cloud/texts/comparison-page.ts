import { z } from 'zod';
import { cutPage, readCursor } from '@/cloud/platform/page-cursor';
import { differenceSummary } from '@/shared/texts/difference-summary';
import type { TextContent } from '@/shared/texts/text-content';
import { type ParagraphDifference, textDifference } from '@/shared/texts/text-difference';
import { wordingDifference } from '@/shared/texts/wording-difference';

/** Changed paragraphs of one page: each is shown with what it was and what it is. */
const changesAtOnce = 10;

const segmentSchema = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });

const rowSchema = z.discriminatedUnion('kind', [
  /** A run of paragraphs nothing happened to, by its positions in the newer content. */
  z.object({ kind: z.literal('unchanged'), from: z.number(), to: z.number() }),
  z.object({
    kind: z.literal('changed'),
    paragraphId: z.string(),
    /** What it is called where paragraphs have names of their own: 第五条之一. */
    label: z.string().nullable(),
    change: z.enum(['unchanged', 'reworded', 'added', 'removed']),
    moved: z.boolean(),
    paragraphKind: z.enum(['heading', 'clause']),
    kindChanged: z.boolean(),
    positionBefore: z.number().nullable(),
    positionAfter: z.number().nullable(),
    segments: z.array(segmentSchema),
  }),
]);

type ComparisonRow = z.infer<typeof rowSchema>;

export const segmentsSchema = z.array(segmentSchema);

export const comparisonSchema = z.object({
  /** 改了 2 段，新增 1 段 */
  summary: z.string(),
  /** Empty where the title stayed. */
  title: segmentsSchema,
  items: z.array(rowSchema),
  nextCursor: z.string().nullable(),
});

/**
 * A page of what changed between two contents, in reading order. Words are compared only for the
 * page that is shown. `labels` names paragraphs by their id.
 *
 * @throws Refusal inputInvalid when the cursor is none of ours
 */
export function comparisonPage(
  older: TextContent,
  newer: TextContent,
  cursor: string | null | undefined,
  labels: ReadonlyMap<string, string> = new Map(),
): z.infer<typeof comparisonSchema> {
  const after = readCursor(cursor, z.tuple([z.int32().min(0)]))?.[0] ?? 0;
  const difference = textDifference(older, newer);
  const rows = foldedRows(difference.paragraphs).map((row, at) => ({ row, at }));
  const page = cutPage(rows.slice(after, after + changesAtOnce + 1), changesAtOnce, ({ at }) => [
    at + 1,
  ]);
  return {
    summary: differenceSummary(difference),
    title: [...difference.title],
    items: page.rows.map(({ row }) => withWords(row, labels)),
    nextCursor: page.nextCursor,
  };
}

type FoldedRow = ParagraphDifference | { change: 'run'; from: number; to: number };

function foldedRows(paragraphs: readonly ParagraphDifference[]): FoldedRow[] {
  const rows: FoldedRow[] = [];
  for (const paragraph of paragraphs) {
    const position = paragraph.positionAfter;
    if (paragraph.change !== 'unchanged' || paragraph.moved || position === null) {
      rows.push(paragraph);
      continue;
    }
    const last = rows.at(-1);
    if (last?.change === 'run') last.to = position;
    else rows.push({ change: 'run', from: position, to: position });
  }
  return rows;
}

function withWords(row: FoldedRow, labels: ReadonlyMap<string, string>): ComparisonRow {
  if (row.change === 'run') return { kind: 'unchanged', from: row.from, to: row.to };
  const { before, after, ...paragraph } = row;
  return {
    kind: 'changed',
    ...paragraph,
    label: labels.get(row.paragraphId) ?? null,
    segments: wordingDifference(before, after),
  };
}
