import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { Refusal } from '@/shared/refusals';
import { pastedParagraphs } from '@/shared/texts/pasted-paragraphs';
import type { TextEdit } from '@/shared/texts/text-edits';
import { mostAcceptedTogether, textLimits } from '@/shared/texts/text-limits';
import { paragraphKindSchema, typedLine } from './typed-text';

/** Pasted at once: half of the longest text, more than anybody writes on a phone. */
const mostPasted = 60_000;

/** One edit of a working copy as the phone sends it. */
export const textEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), title: typedLine }),
  z.object({
    kind: z.literal('write'),
    paragraphId: z.uuid(),
    paragraphKind: paragraphKindSchema,
    text: typedLine,
  }),
  /** Several lines are several paragraphs. `afterId` null is the beginning. */
  z.object({
    kind: z.literal('insert'),
    afterId: z.uuid().nullable(),
    text: z.string().max(mostPasted),
  }),
  z.object({ kind: z.literal('remove'), paragraphId: z.uuid() }),
  z.object({ kind: z.literal('move'), paragraphId: z.uuid(), afterId: z.uuid().nullable() }),
]);

/** The edit with ids for what is new in it. @throws Refusal paragraphLength where nothing was written */
export function asTextEdit(edit: z.infer<typeof textEditSchema>): TextEdit {
  if (edit.kind !== 'insert') return edit;
  const paragraphs = pastedParagraphs(edit.text).map((pasted) => ({
    paragraphId: uuid(),
    ...pasted,
  }));
  if (paragraphs.length === 0) throw new Refusal('paragraphLength', textLimits.paragraph);
  return { kind: 'insert', afterId: edit.afterId, paragraphs };
}

/** Suggestions that are taken over together. */
export const acceptedSuggestionsSchema = z
  .array(
    z.object({
      suggestionId: z.uuid(),
      /** The writer's own words where the paragraph has changed since; empty words take it away. */
      byHand: z.object({ onText: z.string().max(5_000), wording: typedLine }).nullable(),
    }),
  )
  .min(1)
  .max(mostAcceptedTogether);

/** What comes with a version. @throws Refusal textNoteLength */
export function refuseLongNote(note: string): void {
  if (note.length > textLimits.note.max) throw new Refusal('textNoteLength', textLimits.note);
}
