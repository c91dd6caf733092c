import { afterFullDays, type Instant } from '@/shared/shanghai-time';
import type { HelpEvent, HelpState } from './help-life-cycle';
import { helpLimits } from './help-limits';

export interface HelpTimes {
  state: HelpState;
  wantedUntil: Instant;
  remindedAt: Instant | null;
  saidAt: Instant | null;
  /** Whether the helper earns minutes; a duty earns none. */
  earns: boolean;
}

/**
 * What happens to a request by itself when nobody does anything, and when: 3 days after the wanted
 * time it ends, or those who took it are reminded and it ends 7 days later; 7 days after one side has
 * reported, staff are called; where no minutes are earned, it counts as confirmed. null: it waits for
 * no time.
 */
export function helpDeadline(request: HelpTimes): { at: Date; event: HelpEvent } | null {
  const { state, wantedUntil, remindedAt, saidAt, earns } = request;
  const { daysAfterWanted, daysAfterReminder, daysToConfirm } = helpLimits;
  if (state === 'open') return { at: afterFullDays(wantedUntil, daysAfterWanted), event: 'expire' };
  if (state === 'taken' && remindedAt === null)
    return { at: afterFullDays(wantedUntil, daysAfterWanted), event: 'remind' };
  if (state === 'taken' && remindedAt !== null)
    return { at: afterFullDays(remindedAt, daysAfterReminder), event: 'expire' };
  if (state === 'reported' && saidAt !== null)
    return { at: afterFullDays(saidAt, daysToConfirm), event: earns ? 'callStaff' : 'agree' };
  return null;
}
