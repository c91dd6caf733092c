import type { CalendarDay } from '@/shared/shanghai-time';

/** What somebody did in one activity, as a certificate lists it. */
export interface CertifiedActivity {
  title: string;
  /** The kind in words, as it was called on the day of issue. */
  kind: string;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
  /** How many times. */
  times: number;
  minutes: number;
}

/**
 * Every item of a certificate as it was printed (MCA Order 67; 民发〔2015〕149号): identity, hours and
 * content of the service, issuer, responsible person, handler, contact, notes. Its number and date
 * stand beside it. Frozen: what is renamed or corrected later changes nothing in it.
 */
export interface CertificateContent {
  communityName: string;
  volunteerName: string;
  fromDate: CalendarDay;
  untilDate: CalendarDay;
  /** The sum of `activities`, and of the ledger's entries behind it. */
  minutes: number;
  activities: readonly CertifiedActivity[];
  purpose: string;
  issuer: string;
  /** Empty: the body as such. */
  responsible: string;
  handler: string;
  contact: string;
  notes: string;
  /** The number of the certificate this one was issued in place of. */
  replaces: string | null;
}

/** An entry of the ledger whose minutes may be certified. */
export interface CertifiableEntry {
  /** Negative for a correction that takes minutes away. */
  minutes: number;
  /** What it counts under: the activity, or helping neighbours. A correction: of what it corrects. */
  subject: { id: string; title: string; kind: string };
  servedOn: CalendarDay;
  /** Of a correction no time served is counted. */
  isCorrection: boolean;
}

/**
 * The list on a certificate: one line for each activity with what is left after corrections. What was
 * corrected to nothing is left out, so that the lines always add up to the ledger's sum.
 */
export function certifiedActivities(entries: readonly CertifiableEntry[]): CertifiedActivity[] {
  const lines = new Map<string, CertifiedActivity>();
  for (const { subject, servedOn, minutes, isCorrection } of entries) {
    const line = lines.get(subject.id);
    const times = isCorrection ? 0 : 1;
    if (!line) {
      const { title, kind } = subject;
      lines.set(subject.id, {
        ...{ title, kind, firstDay: servedOn, lastDay: servedOn },
        ...{ times, minutes },
      });
      continue;
    }
    line.minutes += minutes;
    line.times += times;
    if (servedOn < line.firstDay) line.firstDay = servedOn;
    if (servedOn > line.lastDay) line.lastDay = servedOn;
  }
  return [...lines.values()]
    .filter(({ minutes }) => minutes !== 0)
    .sort((one, other) => one.firstDay.localeCompare(other.firstDay));
}
