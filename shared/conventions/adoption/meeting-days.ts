import { type CalendarDay, daysAfter } from '@/shared/shanghai-time';

/** Days of the calendar in Shanghai. */
export interface MeetingDays {
  /** When residents were told of the meeting and what it is about. */
  readonly calledOn: CalendarDay;
  readonly heldOn: CalendarDay;
}

/**
 * What is wrong with the days of a meeting; null if nothing. It met after the review and not in the
 * future (no step is skipped), and was called as many days before as the law asks (rules.md §2–3: 10
 * for villagers and residents, 15 for owners).
 */
export function daysProblem(
  { calledOn, heldOn }: MeetingDays,
  {
    approvedOn,
    today,
    noticeDays,
  }: { approvedOn: CalendarDay; today: CalendarDay; noticeDays: number },
): 'adoptionHeldTooEarly' | 'adoptionNoticeTooShort' | null {
  if (heldOn < approvedOn || heldOn > today) return 'adoptionHeldTooEarly';
  return daysAfter(calledOn, noticeDays) > heldOn ? 'adoptionNoticeTooShort' : null;
}
