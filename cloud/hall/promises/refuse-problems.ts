import type { PromiseRefusal } from '@/shared/hall/promises/plan-rules';
import { Refusal } from '@/shared/refusals';

/** Throws the first of what the rules object to; the phone, which ran the same rules, showed all. */
export function refuseProblems(problems: readonly (PromiseRefusal | null)[]): void {
  const problem = problems.find((found) => found !== null);
  if (problem) throw new Refusal(problem.code, problem.details ?? {});
}
