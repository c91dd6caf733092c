import type { RemarkWeight } from './remark-weights';

/** How a round of review ends. */
export const reviewOutcomes = {
  approved: '审核通过',
  changesRequired: '要求修改',
} as const;

export type ReviewOutcome = keyof typeof reviewOutcomes;

/** Where a round stands. */
export const reviewStates = { open: '正在审核', ...reviewOutcomes } as const;

export type ReviewState = keyof typeof reviewStates;

/** Approval leaves nothing that has to be changed, and requiring changes says which (rules.md §3). */
export function outcomeProblem(
  outcome: ReviewOutcome,
  remarks: readonly { readonly weight: RemarkWeight }[],
): 'reviewNeedsRequiredRemark' | 'reviewHasRequiredRemark' | null {
  const requires = remarks.some(({ weight }) => weight === 'required');
  if (outcome === 'approved') return requires ? 'reviewHasRequiredRemark' : null;
  return requires ? null : 'reviewNeedsRequiredRemark';
}
