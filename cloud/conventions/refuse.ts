import { Refusal, type RefusalCode, type RefusalDetails } from '@/shared/refusals';

/** Throws what a pure rule found; null is nothing. */
export function refuse(
  problem: { code: RefusalCode; details?: RefusalDetails } | null | undefined,
) {
  if (problem) throw new Refusal(problem.code, problem.details ?? {});
}
