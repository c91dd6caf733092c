import type { RevisionState } from '../revision-life-cycle';

/**
 * Why the words of a convention cannot be changed; null while a round is drafting. What a reviewer has
 * approved and people vote on must not change under them.
 */
export function whyDraftStands(
  state: RevisionState | null,
): 'conventionNotBeingRevised' | 'draftNotYet' | 'conventionTextStands' | null {
  if (state === null) return 'conventionNotBeingRevised';
  if (state === 'drafting') return null;
  return state === 'collecting' ? 'draftNotYet' : 'conventionTextStands';
}

/** What a draft may begin from. */
export const draftBeginnings = {
  edition: '从现行的公约开始改',
  template: '从范本开始写',
  lastDraft: '接着上一次没有完成的草案写',
  blank: '从空白开始，自己写',
} as const;

export type DraftBeginning = keyof typeof draftBeginnings;
