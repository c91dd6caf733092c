import { type CalendarEvent, calendarFile } from '@/shared/calendar-file';

/** Long enough for a slow browser to have taken the file over. */
const handOverMilliseconds = 60_000;

/**
 * Hands the event to the person's calendar, and answers what to tell them; false where it did not
 * come to that. Here as a file that a calendar opens; `calendar-entry.weapp.ts` writes into the phone's.
 */
export async function enterInCalendar(
  event: CalendarEvent,
): Promise<{ done: boolean; words: string }> {
  const content = calendarFile(event, new Date().toISOString());
  const file = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = file;
  link.download = `${event.title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(file), handOverMilliseconds);
  return { done: true, words: '已下载日历文件，请在浏览器的下载里打开它，就会加入日历。' };
}
