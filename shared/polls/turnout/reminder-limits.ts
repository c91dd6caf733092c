/** How often a voter is reminded at most, so that nobody feels pressed to vote. */
export const reminderLimits = {
  /** In one poll, the automatic one included. */
  perPoll: 3,
  /** Hours between two of them. */
  hoursBetween: 24,
  /** Hours before closing at which those missing are reminded without anybody's tap. */
  hoursBeforeClosing: 24,
} as const;

const hour = 3_600_000;

export type Reminded = { readonly times: number; readonly lastAt: Date | null };

/** Whether this voter may be reminded now, after what they have had already. */
export const mayBeReminded = ({ times, lastAt }: Reminded, now: Date): boolean =>
  times < reminderLimits.perPoll &&
  (lastAt === null || now.getTime() - lastAt.getTime() >= reminderLimits.hoursBetween * hour);

/** When the automatic reminder is due; not before opening. */
export const automaticReminderAt = (opensAt: Date, closesAt: Date): Date =>
  new Date(
    Math.max(opensAt.getTime(), closesAt.getTime() - reminderLimits.hoursBeforeClosing * hour),
  );
