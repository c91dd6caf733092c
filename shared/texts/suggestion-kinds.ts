import type { TextRefusal } from './refusals';
import { paragraphProblem, suggestionReasonProblem } from './text-rules';

/** What somebody may suggest of a paragraph. */
export const suggestionKinds = {
  reword: '改写这一段',
  remove: '删去这一段',
  addAfter: '在后面加一段',
  comment: '只提意见',
} as const;

export type SuggestionKind = keyof typeof suggestionKinds;

/** What becomes of a suggestion; `answered` is how a comment ends, which has no wording to take over. */
export const suggestionStates = {
  open: '等待答复',
  accepted: '已采纳',
  rejected: '没有采纳',
  answered: '已答复',
  withdrawn: '已撤回',
} as const;

export type SuggestionState = keyof typeof suggestionStates;

export interface SuggestionDraft {
  readonly kind: SuggestionKind;
  /** Empty where the kind has none. */
  readonly wording: string;
  readonly reason: string;
}

/** Whether this kind of suggestion brings words of its own. */
export const hasWording = (kind: SuggestionKind): boolean =>
  kind === 'reword' || kind === 'addAfter';

/** What keeps a suggestion to a paragraph that reads `originalText` from being made; null when nothing. */
export function suggestionProblem(
  draft: SuggestionDraft,
  originalText: string,
): TextRefusal | null {
  if (hasWording(draft.kind)) {
    const problem = paragraphProblem(draft.wording);
    if (problem) return problem;
    if (draft.kind === 'reword' && draft.wording.trim() === originalText)
      return { code: 'suggestionUnchanged' };
  }
  return suggestionReasonProblem(draft.reason);
}
