import { type RefusalCode, refusalMessage } from '@/shared/refusals';

interface Problem {
  readonly code: RefusalCode;
  readonly details?: object;
}

/** What stands under a field: the first of the problems that are about it; none before it was tried. */
export function problemWords(
  problems: readonly Problem[],
  codes: readonly RefusalCode[],
  isTried: boolean,
): string | undefined {
  const problem = isTried ? problems.find(({ code }) => codes.includes(code)) : undefined;
  return problem && refusalMessage(problem.code, { ...problem.details });
}
