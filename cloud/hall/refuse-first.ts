import type { HallRefusal } from '@/shared/hall/refusals';
import { Refusal } from '@/shared/refusals';

/** Throws the first of what the pure rules object to; the phone, which ran the same rules, showed all. */
export function refuseFirst(problems: readonly (HallRefusal | null)[]): void {
  const problem = problems.find((found) => found !== null);
  if (problem) throw new Refusal(problem.code, problem.details ?? {});
}
