import type { PollRefusal, Ruled } from '@/shared/polls/refusals';
import { Refusal, refusalMessage } from '@/shared/refusals';

/** Throws a rule's refusal as the platform's. */
export function refuse({ code, details }: PollRefusal): never {
  throw new Refusal(code, details);
}

/** What a rule answers, or its refusal thrown. */
export function ruled<Value>(answer: Ruled<Value>): Value {
  return answer.ok ? answer.value : refuse(answer.refusal);
}

/** A refusal to show beside something, instead of refusing the whole operation. */
export const shownRefusal = ({
  code,
  details,
}: PollRefusal): { code: string; message: string } => ({
  code,
  message: refusalMessage(code, details),
});
