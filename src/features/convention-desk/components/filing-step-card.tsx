import type { RevisionState } from '@/shared/conventions/revision-life-cycle';

type FilingStepCardProps = { conventionId: string; state: RevisionState };

export function FilingStepCard(_: FilingStepCardProps) {
  return null;
}
