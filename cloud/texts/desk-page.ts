import { z } from 'zod';
import { readCursor } from '@/cloud/platform/page-cursor';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { TextContent } from '@/shared/texts/text-content';
import { countOpen } from './list-suggestions';
import { pageOfParagraphs } from './text-page';
import { findText } from './text-rows';
import type { TextContext, TextSubject } from './text-subject';
import { placedParagraphSchema } from './typed-text';

/** A page of a working copy for its writers; without a `text` until somebody begins it. */
export const deskPageSchema = z.object({
  text: z
    .object({
      revision: z.number(),
      title: z.string(),
      paragraphCount: z.number(),
      /** 0: none yet. */
      currentVersion: z.number(),
      openSuggestions: z.number(),
      updatedAt: z.string(),
    })
    .nullable(),
  items: z.array(placedParagraphSchema),
  nextCursor: z.string().nullable(),
});

/** @throws Refusal inputInvalid when the cursor is none of ours */
export async function deskPage(
  context: TextContext,
  subject: TextSubject,
  cursor: string | null | undefined,
): Promise<z.infer<typeof deskPageSchema>> {
  const read = readCursor(cursor, z.tuple([z.int32().min(0)]))?.[0] ?? 0;
  const text = await findText(context, subject);
  if (!text) return { text: null, items: [], nextCursor: null };
  const { rows, nextCursor } = pageOfParagraphs(text.paragraphs, read, (position) => [position]);
  const { revision, title, paragraphs, currentVersion, updatedAt } = text;
  return {
    text: {
      revision,
      title,
      paragraphCount: paragraphs.length,
      currentVersion,
      openSuggestions: await countOpen(context, subject),
      updatedAt: updatedAt.toISOString(),
    },
    items: [...rows],
    nextCursor,
  };
}

/** The text's row with its working copy. @throws Refusal textNotFound until somebody has begun it */
export async function readText(
  context: TextContext,
  subject: TextSubject,
): Promise<Row<'livingText'>> {
  const text = await findText(context, subject);
  if (!text) throw new Refusal('textNotFound');
  return text;
}

/** What the older content does not say: the rest was published before, may be by somebody else. */
export function newWords(older: TextContent | null, newer: TextContent): string[] {
  const known = new Set(older ? [older.title, ...older.paragraphs.map(({ text }) => text)] : []);
  return [newer.title, ...newer.paragraphs.map(({ text }) => text)].filter(
    (text) => !known.has(text),
  );
}
