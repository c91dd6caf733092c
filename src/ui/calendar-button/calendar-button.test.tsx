import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CalendarEvent } from '@/shared/calendar-file';
import { enterInCalendar } from '@/src/platform/calendar-entry.weapp';
import { CalendarButton } from './calendar-button';

const event: CalendarEvent = {
  id: 's1',
  title: '楼道清洁',
  place: '3栋楼下',
  description: '请带手套',
  startsAt: '2026-11-25T01:00:00.000Z',
  endsAt: '2026-11-25T03:00:00.000Z',
};

it('in the browser it hands over a file and says what to do with it', async () => {
  const files: Blob[] = [];
  URL.createObjectURL = (file: Blob) => `blob:${files.push(file)}`;
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation();
  render(<CalendarButton event={event} />);
  await userEvent.click(screen.getByText('加入手机日历'));
  expect(await screen.findByText(/已下载日历文件/)).toBeVisible();
  expect(clicked).toHaveBeenCalledTimes(1);
  expect(files[0]?.type).toBe('text/calendar;charset=utf-8');
});

describe('in the mini-program', () => {
  const phone = Taro as unknown as Record<string, jest.Mock>;
  const agrees = (agreed: boolean) => {
    process.env.TARO_ENV = 'weapp';
    phone.requirePrivacyAuthorize = jest.fn(({ success, fail }) => (agreed ? success() : fail()));
  };
  afterEach(() => {
    process.env.TARO_ENV = 'h5';
  });

  it('it writes into the calendar, with seconds and a reminder an hour before', async () => {
    agrees(true);
    phone.addPhoneCalendar = jest.fn(async () => ({}));
    expect(await enterInCalendar(event)).toMatchObject({ done: true });
    expect(phone.addPhoneCalendar).toHaveBeenCalledWith(
      expect.objectContaining({ startTime: 1795568400, endTime: '1795575600', alarmOffset: 3600 }),
    );
  });

  it.each([
    ['addPhoneCalendar:fail auth deny', /没有日历的权限/],
    ['addPhoneCalendar:fail cancel', /没有加入日历/],
    ['addPhoneCalendar:fail', /记在纸上/],
  ])('%s is told in words', async (errMsg, words) => {
    agrees(true);
    phone.addPhoneCalendar = jest.fn(async () => Promise.reject({ errMsg }));
    expect(await enterInCalendar(event)).toEqual({
      done: false,
      words: expect.stringMatching(words),
    });
  });

  it('who does not agree to the guideline is asked for nothing', async () => {
    agrees(false);
    phone.addPhoneCalendar = jest.fn();
    expect(await enterInCalendar(event)).toMatchObject({ done: false });
    expect(phone.addPhoneCalendar).not.toHaveBeenCalled();
  });
});
