/** What a calendar is told of an event. */
export interface CalendarEvent {
  /** Stays the same for the same event: entering it again changes the entry instead of adding one. */
  id: string;
  title: string;
  place: string;
  description: string;
  /** UTC instants, ISO. */
  startsAt: string;
  endsAt: string;
}

/** Minutes before the start at which a calendar reminds. */
export const reminderMinutes = 60;

/**
 * An event as an iCalendar file (RFC 5545), which phones and computers open with their calendar.
 * `writtenAt`: UTC instant, ISO.
 */
export function calendarFile(event: CalendarEvent, writtenAt: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//linli//calendar//ZH',
    'BEGIN:VEVENT',
    `UID:${event.id}@linli`,
    `DTSTAMP:${utcTime(writtenAt)}`,
    `DTSTART:${utcTime(event.startsAt)}`,
    `DTEND:${utcTime(event.endsAt)}`,
    `SUMMARY:${escaped(event.title)}`,
    `LOCATION:${escaped(event.place)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(event.title)}`,
    `TRIGGER:-PT${reminderMinutes}M`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** RFC 5545 §3.3.5, form 2: 20261122T020000Z. */
const utcTime = (instant: string): string =>
  new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** RFC 5545 §3.3.11; control characters have no place in a text. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (character) => (character === '\n' ? '\n' : ''))
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');

const mostOctets = 75;

/** RFC 5545 §3.1: no line is longer than 75 octets; none is cut inside of a character. */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > mostOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}

/** In UTF-8; half a surrogate pair becomes the three octets of the replacement character. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
