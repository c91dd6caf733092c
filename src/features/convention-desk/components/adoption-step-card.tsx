import type { RevisionState } from '@/shared/conventions/revision-life-cycle';

type AdoptionStepCardProps = { conventionId: string; state: RevisionState };

export function AdoptionStepCard(_: AdoptionStepCardProps) {
  return null;
}
