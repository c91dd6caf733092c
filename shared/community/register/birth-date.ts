import { cleanCell } from './clean-text';

const written = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;

/** A day of birth as offices write it, as `YYYY-MM-DD`; null if it is no day since 1900. */
export function readBirthDate(text: string): string | null {
  const cleaned = cleanCell(text).replace(/ /g, '');
  const parts = written.exec(cleaned) ?? compact.exec(cleaned);
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  // 30 February would silently become a day of March.
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
  return exists && Number(year) >= 1900 ? date : null;
}
