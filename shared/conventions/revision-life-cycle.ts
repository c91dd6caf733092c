/** Steps of writing or revising a convention, with the word on the badge (rules.md §3). */
export const revisionStates = {
  collecting: '征集民意',
  drafting: '拟定草案',
  reviewing: '提请审核',
  adopting: '审议表决',
  filing: '备案公布',
  inForce: '生效中',
  superseded: '已被新版代替',
  abandoned: '已中止',
} as const;

export type RevisionState = keyof typeof revisionStates;

export type RevisionEvent =
  | 'draft'
  | 'submitForReview'
  | 'requireChanges'
  | 'approve'
  | 'failVote'
  | 'passVote'
  | 'publish'
  | 'supersede'
  | 'abandon';

/** The five lawful steps, in their order. */
export const lawfulSteps = ['collecting', 'drafting', 'reviewing', 'adopting', 'filing'] as const;

export type LawfulStep = (typeof lawfulSteps)[number];

/**
 * 征集民意 → 拟定草案 → 提请审核 → 审议表决 → 备案公布 (Village Committee Law 2025, rules.md §3): no step
 * can be skipped. A reviewer who requires changes and a vote that does not pass lead back to the draft.
 * Once adopted it cannot be abandoned: it has to be filed and published.
 */
export const revisionTransitions = {
  collecting: { draft: 'drafting', abandon: 'abandoned' },
  drafting: { submitForReview: 'reviewing', abandon: 'abandoned' },
  reviewing: { requireChanges: 'drafting', approve: 'adopting', abandon: 'abandoned' },
  adopting: { failVote: 'drafting', passVote: 'filing', abandon: 'abandoned' },
  filing: { publish: 'inForce' },
  inForce: { supersede: 'superseded' },
  superseded: {},
  abandoned: {},
} as const satisfies Record<RevisionState, Partial<Record<RevisionEvent, RevisionState>>>;

/** Where the event leads from the state; null where it cannot happen. */
export function nextRevisionState(
  state: RevisionState,
  event: RevisionEvent,
): RevisionState | null {
  const transitions: Partial<Record<RevisionEvent, RevisionState>> = revisionTransitions[state];
  return transitions[event] ?? null;
}

/** Whether the round is still going on. */
export const isOpenRevision = (state: RevisionState): state is LawfulStep =>
  lawfulSteps.some((step) => step === state);
