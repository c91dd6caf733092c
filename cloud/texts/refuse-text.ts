import { Refusal } from '@/shared/refusals';
import type { TextRefusal } from '@/shared/texts/refusals';

/** What a rule has found, as an operation says it. */
export const asRefusal = ({ code, details }: TextRefusal): Refusal =>
  new Refusal(code, details ?? {});

/** Refuses for what a rule has found, if it has found anything. */
export function refuseText(problem: TextRefusal | null): void {
  if (problem) throw asRefusal(problem);
}
