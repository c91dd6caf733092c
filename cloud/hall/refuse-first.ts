import { Refusal, type RefusalCode, type RefusalDetails } from '@/shared/refusals';

type Problem = { readonly code: RefusalCode; readonly details?: RefusalDetails };

/** Throws the first of what the pure rules object to; the phone, which ran the same rules, showed all. */
export function refuseFirst(problems: readonly (Problem | null)[]): void {
  const problem = problems.find((found) => found !== null);
  if (problem) throw new Refusal(problem.code, problem.details ?? {});
}
