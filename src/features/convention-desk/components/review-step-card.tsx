import type { RevisionState } from '@/shared/conventions/revision-life-cycle';

type ReviewStepCardProps = { conventionId: string; state: RevisionState };

export function ReviewStepCard(_: ReviewStepCardProps) {
  return null;
}
