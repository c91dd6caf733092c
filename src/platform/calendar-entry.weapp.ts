import Taro from '@tarojs/taro';
import { type CalendarEvent, reminderMinutes } from '@/shared/calendar-file';
import { askPrivacyConsent } from './privacy-consent';

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/**
 * Writes the event into the phone's calendar after WeChat asked the person, and answers what to tell
 * them. Has to be called straight from a tap.
 */
export async function enterInCalendar(
  event: CalendarEvent,
): Promise<{ done: boolean; words: string }> {
  if (!(await askPrivacyConsent()))
    return { done: false, words: '没有同意使用日历，所以没有加入。可以把时间记在纸上。' };
  try {
    await Taro.addPhoneCalendar({
      title: event.title,
      location: event.place,
      description: event.description,
      startTime: seconds(event.startsAt),
      // Taro asks for text where WeChat documents a number; WeChat reads both.
      endTime: String(seconds(event.endsAt)),
      alarm: true,
      alarmOffset: reminderMinutes * 60,
    });
    return { done: true, words: '已加入手机日历，开始前一小时提醒您。' };
  } catch (failure) {
    return { done: false, words: wordsFor(String((failure as { errMsg?: string }).errMsg ?? '')) };
  }
}

function wordsFor(failure: string): string {
  if (/cancel/.test(failure)) return '没有加入日历。需要时可以再点一次。';
  if (/auth|deny|permission/.test(failure))
    return '没有日历的权限。请点右上角“…”，在“设置”里允许添加到日历，再点一次。';
  return '这部手机没有加入成功，请把时间和地点记在纸上。';
}
