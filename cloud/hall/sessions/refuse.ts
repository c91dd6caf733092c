import type { SessionRefusal } from '@/shared/hall/sessions/refusals';
import { Refusal } from '@/shared/refusals';

/** Throws what a rule of sessions objects to; of several problems the first. */
export function refuse(problems: SessionRefusal | null | readonly SessionRefusal[]): void {
  const [problem] = problems === null ? [] : [problems].flat();
  if (problem) throw new Refusal(problem.code, problem.details ?? {});
}
