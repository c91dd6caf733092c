import type { Paragraph, ParagraphKind, TextContent } from './text-content';

/** One change a writer makes to the working copy. `afterId` null is the beginning of the text. */
export type TextEdit =
  | { readonly kind: 'title'; readonly title: string }
  | {
      readonly kind: 'write';
      readonly paragraphId: string;
      readonly paragraphKind: ParagraphKind;
      readonly text: string;
    }
  | {
      readonly kind: 'insert';
      readonly afterId: string | null;
      readonly paragraphs: readonly Paragraph[];
    }
  | { readonly kind: 'remove'; readonly paragraphId: string }
  | { readonly kind: 'move'; readonly paragraphId: string; readonly afterId: string | null };

/** The working copy after an edit; null where a paragraph it names is not there. */
export function editText(content: TextContent, edit: TextEdit): TextContent | null {
  if (edit.kind === 'title') return { ...content, title: edit.title };
  const paragraphs = editParagraphs(content.paragraphs, edit);
  return paragraphs && { ...content, paragraphs };
}

function editParagraphs(
  paragraphs: readonly Paragraph[],
  edit: Exclude<TextEdit, { kind: 'title' }>,
): readonly Paragraph[] | null {
  if (edit.kind === 'insert') return insertAfter(paragraphs, edit.afterId, edit.paragraphs);
  const found = paragraphs.find(({ paragraphId }) => paragraphId === edit.paragraphId);
  if (!found) return null;
  const others = paragraphs.filter((paragraph) => paragraph !== found);
  if (edit.kind === 'remove') return others;
  if (edit.kind === 'move')
    return edit.afterId === edit.paragraphId
      ? paragraphs
      : insertAfter(others, edit.afterId, [found]);
  const written = { ...found, kind: edit.paragraphKind, text: edit.text };
  return paragraphs.map((paragraph) => (paragraph === found ? written : paragraph));
}

/** null where `afterId` is not among the paragraphs. */
export function insertAfter(
  paragraphs: readonly Paragraph[],
  afterId: string | null,
  inserted: readonly Paragraph[],
): readonly Paragraph[] | null {
  const at =
    afterId === null ? 0 : paragraphs.findIndex(({ paragraphId }) => paragraphId === afterId) + 1;
  if (afterId !== null && at === 0) return null;
  return [...paragraphs.slice(0, at), ...inserted, ...paragraphs.slice(at)];
}
