import { Refusal } from '@/shared/refusals';
import type { ActivityRefusal } from '@/shared/volunteering/activities/refusals';

/** Throws what a rule of activities objects to; of several problems the first. */
export function refuse(problems: ActivityRefusal | null | readonly ActivityRefusal[]): void {
  const [problem] = problems === null ? [] : [problems].flat();
  if (problem) throw new Refusal(problem.code, problem.details ?? {});
}
