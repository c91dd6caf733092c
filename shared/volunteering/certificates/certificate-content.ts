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
  activities: CertifiedActivity[];
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

/** A service or help whose minutes may be certified, its corrections in them. */
export interface CertifiableEntry {
  minutes: number;
  /** What it counts under: the activity, or helping neighbours. */
  subject: { id: string; title: string; kind: string };
  servedOn: CalendarDay;
}

/**
 * The list on a certificate: one line for each activity, the first served first. Its lines add up to
 * the entries' sum.
 */
export function certifiedActivities(entries: readonly CertifiableEntry[]): CertifiedActivity[] {
  const lines = new Map<string, CertifiedActivity>();
  for (const { subject, servedOn, minutes } of entries) {
    const { id, title, kind } = subject;
    const line = lines.get(id) ?? {
      ...{ title, kind, firstDay: servedOn, lastDay: servedOn },
      ...{ times: 0, minutes: 0 },
    };
    lines.set(id, {
      ...line,
      firstDay: servedOn < line.firstDay ? servedOn : line.firstDay,
      lastDay: servedOn > line.lastDay ? servedOn : line.lastDay,
      times: line.times + 1,
      minutes: line.minutes + minutes,
    });
  }
  return [...lines.values()].sort((one, other) => one.firstDay.localeCompare(other.firstDay));
}
