import { fireEvent, screen, waitFor } from '@testing-library/react';
import { refusalMessage } from '@/shared/refusals';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import ReadershipPage from './index';

const building = (name: string, read: number) => ({
  buildingId: `id of ${name}`,
  name,
  units: 10,
  joined: 9,
  read,
  confirmed: 1,
});

const readership = {
  title: '用电安全提醒',
  needsConfirmation: true,
  people: { reached: 25, read: 12, confirmed: 2 },
  total: { units: 20, joined: 18, read: 10, confirmed: 2 },
  buildings: [building('1栋', 6), building('2栋', 4)],
};

const serve = () =>
  answeringServer({
    'notices.countReadership': () => readership,
    'notices.listUnreadRooms': () => ({
      items: [
        { unitId: 'u1', room: '1栋*单元**01', state: 'notRead' },
        { unitId: 'u2', room: '1栋*单元**02', state: 'notJoined' },
      ],
      nextCursor: null,
    }),
    'notices.countEntranceReadership': () => [
      { entranceId: 'e1', name: '1单元', units: 6, joined: 5, read: 3, confirmed: 1 },
      { entranceId: 'e2', name: '2单元', units: 4, joined: 4, read: 1, confirmed: 0 },
    ],
    'notices.countReminder': ({ missing }: { missing: string }) => ({
      ...{ people: missing === 'reading' ? 13 : 23, pushed: 9, remindedToday: reminded },
      reminders: reminded ? [{ at: '2026-11-22T02:00:00.000Z', people: 23 }] : [],
    }),
    'notices.sendReminder': () => {
      reminded = true;
      return { people: 23 };
    },
  });

let reminded: boolean;
beforeEach(() => {
  reminded = false;
  setRouteParameters({ noticeId: 'n1' });
});

it('gives every bar its number in words, and names the rooms with their state', async () => {
  serve();
  renderPage(<ReadershipPage />);
  expect(await screen.findByText('10 / 20 户（50%）')).toBeVisible();
  expect(screen.getByText('12 / 25 人（48%）')).toBeVisible();
  expect(screen.getByText(/有 2 户还没有人使用小程序/)).toBeVisible();
  expect(await screen.findByText('1栋*单元**01')).toBeVisible();
  expect(screen.getByText('还没看')).toBeVisible();
  expect(screen.getByText('未入驻')).toBeVisible();
  expect(screen.getByText('还没看的房屋（10 户）')).toBeVisible();
});

it('a building narrows the rooms, and another tap widens them again', async () => {
  const server = serve();
  renderPage(<ReadershipPage />);
  fireEvent.click(await screen.findByText('2栋 已看'));
  expect(await screen.findByText('2栋还没看的房屋（6 户）')).toBeVisible();
  await waitFor(() =>
    expect(server.inputsOf('notices.listUnreadRooms').at(-1)).toMatchObject({
      buildingId: 'id of 2栋',
    }),
  );
  expect(await screen.findByText('2栋各单元')).toBeVisible();
  expect(screen.getByText('3 / 6 户（50%）')).toBeVisible();
  fireEvent.click(screen.getByText('下面只看这一栋，再点一下看全部'));
  expect(await screen.findByText('还没看的房屋（10 户）')).toBeVisible();
});

it('asks for the rooms without a confirmation instead', async () => {
  const server = serve();
  renderPage(<ReadershipPage />);
  fireEvent.click(await screen.findByRole('radio', { name: '还没有人确认的' }));
  expect(await screen.findByText('还没确认的房屋（18 户）')).toBeVisible();
  await waitFor(() =>
    expect(server.inputsOf('notices.listUnreadRooms').at(-1)).toMatchObject({
      missing: 'confirmation',
    }),
  );
});

it('tells how many a reminder would reach before it is sent, and that it goes once a day', async () => {
  const server = serve();
  renderPage(<ReadershipPage />);
  expect(await screen.findByText('还没确认的有 23 人。')).toBeVisible();
  expect(screen.getByText(/其中 9 人会收到微信消息/)).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '提醒这 23 人' }));
  fireEvent.click(await screen.findByRole('button', { name: '发提醒' }));
  expect(await screen.findByText('已经开始提醒 23 人。')).toBeVisible();
  expect(await screen.findByText('今天已经提醒过了，明天可以再提醒。')).toBeVisible();
  expect(server.inputsOf('notices.sendReminder')).toEqual([
    { noticeId: 'n1', missing: 'confirmation' },
  ]);
});

it('a refusal to remind is told', async () => {
  const server = answeringServer({
    'notices.countReadership': () => readership,
    'notices.listUnreadRooms': () => ({ items: [], nextCursor: null }),
    'notices.countReminder': () => ({ people: 3, pushed: 0, remindedToday: false, reminders: [] }),
    'notices.sendReminder': () => refusal('noticeRemindedToday'),
  });
  renderPage(<ReadershipPage />);
  fireEvent.click(await screen.findByRole('button', { name: '提醒这 3 人' }));
  fireEvent.click(await screen.findByRole('button', { name: '发提醒' }));
  expect(await screen.findByText(refusalMessage('noticeRemindedToday'))).toBeVisible();
  expect(server.inputsOf('notices.sendReminder')).toHaveLength(1);
});

it('a resident is told that this is not theirs', async () => {
  answeringServer({
    'notices.countReadership': () => refusal('notAllowed'),
  });
  renderPage(<ReadershipPage />);
  expect(await screen.findByText('您还不能查看这里')).toBeVisible();
});
