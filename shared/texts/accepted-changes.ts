import type { TextRefusal } from './refusals';
import type { Paragraph } from './text-content';
import { insertAfter } from './text-edits';

/** A suggestion as a change to one paragraph, which must still read `originalText`. */
export type AcceptedChange =
  | {
      readonly kind: 'reword';
      readonly paragraphId: string;
      readonly originalText: string;
      readonly wording: string;
    }
  | { readonly kind: 'remove'; readonly paragraphId: string; readonly originalText: string }
  | {
      readonly kind: 'addAfter';
      readonly paragraphId: string;
      /** Id of the new paragraph: the suggestion's own, so that it is the same in whatever order they are taken. */
      readonly newId: string;
      readonly wording: string;
    };

// What is added behind a paragraph that goes away in the same version still finds its place.
const order = { reword: 0, addAfter: 1, remove: 2 } as const;

const inOrder = (changes: readonly AcceptedChange[]): AcceptedChange[] =>
  [...changes].sort((one, other) => order[one.kind] - order[other.kind]);

/**
 * The paragraphs after exactly these changes, all of them or none. Changes to different paragraphs
 * give the same text in whatever order, together or one version after the other.
 *
 * Refuses suggestionsOverlap (two of them change the same paragraph), suggestionParagraphGone,
 * suggestionOutdated (its paragraph reads differently by now).
 */
export function withChanges(
  paragraphs: readonly Paragraph[],
  changes: readonly AcceptedChange[],
): { paragraphs: readonly Paragraph[] } | { problem: TextRefusal } {
  if (isOverlapping(changes)) return { problem: { code: 'suggestionsOverlap' } };
  let changed = paragraphs;
  for (const change of inOrder(changes)) {
    const problem = whyNotFitting(paragraphs, change);
    if (problem) return { problem };
    changed = withChange(changed, change) ?? changed;
  }
  return { paragraphs: changed };
}

/**
 * A working copy after the same changes: a paragraph its writers have meanwhile changed themselves
 * keeps their words, because theirs are newer and go through their own hands before they are published.
 */
export const withFittingChanges = (
  paragraphs: readonly Paragraph[],
  changes: readonly AcceptedChange[],
): readonly Paragraph[] =>
  inOrder(changes).reduce(
    (changed, change) =>
      whyNotFitting(changed, change) === null ? (withChange(changed, change) ?? changed) : changed,
    paragraphs,
  );

function isOverlapping(changes: readonly AcceptedChange[]): boolean {
  const changedIds = changes
    .filter(({ kind }) => kind !== 'addAfter')
    .map(({ paragraphId }) => paragraphId);
  return new Set(changedIds).size < changedIds.length;
}

/** Why a change does not fit the paragraphs as they are; null when it does. */
export function whyNotFitting(
  paragraphs: readonly Paragraph[],
  change: AcceptedChange,
): TextRefusal | null {
  const found = paragraphs.find(({ paragraphId }) => paragraphId === change.paragraphId);
  if (!found) return { code: 'suggestionParagraphGone' };
  if (change.kind === 'addAfter' || found.text === change.originalText) return null;
  return { code: 'suggestionOutdated' };
}

function withChange(
  paragraphs: readonly Paragraph[],
  change: AcceptedChange,
): readonly Paragraph[] | null {
  const { paragraphId } = change;
  if (change.kind === 'remove')
    return paragraphs.filter((paragraph) => paragraph.paragraphId !== paragraphId);
  if (change.kind === 'reword')
    return paragraphs.map((paragraph) =>
      paragraph.paragraphId === paragraphId ? { ...paragraph, text: change.wording } : paragraph,
    );
  const added: Paragraph = { paragraphId: change.newId, kind: 'clause', text: change.wording };
  return insertAfter(paragraphs, paragraphId, [added]);
}
