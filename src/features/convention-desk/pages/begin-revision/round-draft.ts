import { collectingDays } from '@/shared/conventions/collecting/collecting-period';
import { beginningProblems } from '@/shared/conventions/process/process-rules';
import { type RefusalCode, refusalMessage } from '@/shared/refusals';
import { type CalendarDay, daysAfter, shanghaiDay } from '@/shared/shanghai-time';

export interface RoundDraft {
  reason: string;
  /** Empty: the usual one. */
  lastDay: CalendarDay;
}

export const emptyRound: RoundDraft = { reason: '', lastDay: '' };

/** What is sent: the usual period where no day was chosen. */
export const filledRound = (draft: RoundDraft, now: Date): RoundDraft => ({
  reason: draft.reason,
  lastDay: draft.lastDay || daysAfter(shanghaiDay(now), collectingDays.usual),
});

/** What is wrong with a field, in words; nothing before it was tried. */
export function roundProblem(
  draft: RoundDraft,
  code: RefusalCode,
  now: Date,
  isTried: boolean,
): string | undefined {
  const found = beginningProblems(filledRound(draft, now), now).find((one) => one.code === code);
  return isTried && found ? refusalMessage(found.code, { ...found.details }) : undefined;
}

export const isRoundReady = (draft: RoundDraft, now: Date): boolean =>
  beginningProblems(filledRound(draft, now), now).length === 0;
