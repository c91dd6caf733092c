const minute = 60 * 1000;
const hour = 60 * minute;

/** Hours before the start at which a shift with too few people is at risk (two days). */
const atRiskHours = 48;
/** Hours before the start at which a shift still lacking people is told of once more. */
const onceMoreHours = 24;
/** Minutes after a place got free until somebody looks: whoever moves up needs a moment. */
const freedMinutes = 30;

const before = (startsAt: Date, hours: number): Date => new Date(startsAt.getTime() - hours * hour);

/** The instant from which a shift that lacks people is at risk. */
export const atRiskFrom = (startsAt: Date): Date => before(startsAt, atRiskHours);

/** The latest start of the shifts that are at risk now if they lack people. */
export const atRiskUntil = (now: Date): Date => new Date(now.getTime() + atRiskHours * hour);

/**
 * When to look whether a shift has enough people: two days before the start; half of the time left
 * where that is past. null: it has begun.
 */
export function firstLook(startsAt: Date, now: Date): Date | null {
  if (startsAt <= now) return null;
  const mark = atRiskFrom(startsAt);
  if (mark >= now) return mark;
  return new Date(now.getTime() + (startsAt.getTime() - now.getTime()) / 2);
}

/** When to look again after a look: a day before the start. null: no more, unless a place gets free. */
export function nextLook(startsAt: Date, now: Date): Date | null {
  if (now < atRiskFrom(startsAt)) return atRiskFrom(startsAt);
  const mark = before(startsAt, onceMoreHours);
  return mark > now ? mark : null;
}

/** When to look after a place got free within the two days. null: it is looked at later anyway, or has begun. */
export function lookAfterFreed(startsAt: Date, now: Date): Date | null {
  if (startsAt <= now || now < atRiskFrom(startsAt)) return null;
  const quarter = (startsAt.getTime() - now.getTime()) / 4;
  return new Date(now.getTime() + Math.min(freedMinutes * minute, quarter));
}

/** Reminders of a shift and their hours before the start. */
export const reminderHours = { dayBefore: 24, hoursBefore: 2 } as const;

export type ReminderKind = keyof typeof reminderHours;

export const remindAt = (startsAt: Date, kind: ReminderKind): Date =>
  before(startsAt, reminderHours[kind]);

/** When it is worth queueing a reminder: while its hour lies ahead. */
export function reminderDue(startsAt: Date, kind: ReminderKind, now: Date): Date | null {
  const due = remindAt(startsAt, kind);
  return due > now ? due : null;
}

/**
 * What becomes of a reminder that was queued for `queuedFor`, once it is worked off: sent, put off
 * because the shift was moved to a later time, or dropped. Dropped is what speaks of a start that was
 * moved to an earlier time or has passed, and the day's reminder when the two hours' is due as well.
 */
export function becomesOfReminder(
  { startsAt, kind, queuedFor }: { startsAt: Date; kind: ReminderKind; queuedFor: Date },
  now: Date,
): 'send' | 'putOff' | 'drop' {
  const due = remindAt(startsAt, kind);
  if (due > now) return 'putOff';
  if (startsAt <= now || due.getTime() !== queuedFor.getTime()) return 'drop';
  const tooLate = kind === 'dayBefore' && remindAt(startsAt, 'hoursBefore') <= now;
  return tooLate ? 'drop' : 'send';
}
