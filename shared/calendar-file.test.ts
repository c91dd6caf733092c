import fc from 'fast-check';
import { type CalendarEvent, calendarFile } from './calendar-file';

const event: CalendarEvent = {
  id: '019aa000-0000-7000-8000-000000000001',
  title: '楼道清洁',
  place: '3栋楼下',
  description: '请带手套',
  startsAt: '2026-11-25T01:00:00.000Z',
  endsAt: '2026-11-25T03:00:00.000Z',
};
const written = (changes: Partial<CalendarEvent> = {}): string =>
  calendarFile({ ...event, ...changes }, '2026-11-22T02:00:00.000Z');

/** As a calendar reads it: unfolded, then the escapes taken back. */
const read = (file: string, name: string): string | undefined =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));

it('says when in UTC, and reminds an hour before', () => {
  const file = written();
  expect(file).toContain('\r\nDTSTART:20261125T010000Z\r\nDTEND:20261125T030000Z\r\n');
  expect(file).toContain('\r\nDTSTAMP:20261122T020000Z\r\n');
  expect(file).toContain('\r\nTRIGGER:-PT60M\r\n');
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
});

it('any words come out as they went in, and no line is longer than 75 octets', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(words, words, (title, place) => {
      const file = written({ title, place });
      const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
      expect(read(file, 'SUMMARY')).toBe(plain(title));
      expect(read(file, 'LOCATION')).toBe(plain(place));
      for (const line of file.split('\r\n'))
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }),
  );
});

it('words cannot begin a line of their own', () => {
  const file = written({ title: '活动\r\nATTACH:file:///etc\nEND:VEVENT\\, ; x' });
  expect(file.split('\r\n').filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  expect(file).not.toContain('\r\nATTACH');
  expect(read(file, 'SUMMARY')).toBe('活动\nATTACH:file:///etc\nEND:VEVENT\\, ; x');
});
