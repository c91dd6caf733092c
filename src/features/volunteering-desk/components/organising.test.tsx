import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import CallVolunteersPage from '../pages/call-volunteers';
import MessageShiftPage from '../pages/message-shift';
import StatisticsPage from '../pages/statistics';
import { ShiftTools } from './shift-tools';
import { ShiftsAtRisk } from './shifts-at-risk';

const shift = {
  ...{ title: '楼道清洁', place: '3栋楼下' },
  ...{ startsAt: '2026-11-25T02:00:00.000Z', endsAt: '2026-11-25T04:00:00.000Z' },
};

beforeEach(() => setRouteParameters({ shiftId: 's1' }));

describe('shifts at risk on the desk', () => {
  const atRisk = {
    ...shift,
    ...{ shiftId: 's1', activityId: 'a1', needed: 5, confirmed: 2, offered: 1, waiting: 0 },
    calledToday: 20,
  };

  it('says how many are missing, who is asked, and whether anybody was called', async () => {
    answeringServer({ 'volunteering.shiftsAtRisk': () => ({ items: [atRisk] }) });
    renderPage(<ShiftsAtRisk />);
    for (const words of ['还差 3 人', '1 人待确认', '今天已呼叫'])
      expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText('2026年11月25日 10:00 到 12:00，3栋楼下')).toBeVisible();
  });

  it('is a good sign when empty', async () => {
    answeringServer({ 'volunteering.shiftsAtRisk': () => ({ items: [] }) });
    renderPage(<ShiftsAtRisk />);
    expect(await screen.findByText('没有缺人的班次')).toBeVisible();
  });
});

describe('calling volunteers', () => {
  const options = {
    ...shift,
    ...{ isComing: true, needed: 5, confirmed: 2, missing: 3, matching: 42, willCall: 30 },
    todaysCall: null,
  };
  const open = (shown: object, answer: () => unknown = () => ({ willCall: 30 })) => {
    const server = answeringServer({
      'volunteering.callOptions': () => shown,
      'volunteering.callForHelp': answer,
    });
    renderPage(<CallVolunteersPage />);
    return server;
  };
  const call = async () => {
    fireEvent.click(await screen.findByRole('button', { name: '呼叫 30 位志愿者' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: '发出呼叫' }));
    return dialog;
  };

  it('shows whom it reaches, asks, and then says what happens', async () => {
    const server = open(options);
    expect(await screen.findByText('还差 3 人')).toBeVisible();
    expect(screen.getByText('42 位')).toBeVisible();
    await call();
    expect(await screen.findByText('正在通知 30 位志愿者')).toBeVisible();
    expect(server.inputsOf('volunteering.callForHelp')).toEqual([{ shiftId: 's1' }]);
    expect(screen.queryByRole('button', { name: /^呼叫/ })).not.toBeInTheDocument();
  });

  it('a refusal is told where it was asked', async () => {
    open(options, () => refusal('shiftCalledToday'));
    expect(await within(await call()).findByText(/今天已经为这个班次呼叫过/)).toBeVisible();
  });

  it.each([
    ['today’s call was made', { todaysCall: { most: 30, called: 28 } }, /通知了 28 位/],
    ['nobody is missing', { missing: 0 }, /人数已经够了，或名额已满/],
    ['nobody matches', { matching: 0, willCall: 0 }, /现在没有可以呼叫的志愿者/],
    ['it has begun', { isComing: false }, /已经开始、结束或取消/],
  ])('nobody can be called when %s, and why is said', async (_, changed, why) => {
    open({ ...options, ...changed });
    expect(await screen.findByText(why)).toBeVisible();
    const button = screen.getByRole('button', { name: '现在不能呼叫' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
  });

  it('who does not lead the shift is told so', async () => {
    answeringServer({ 'volunteering.callOptions': () => refusal('notYourShift') });
    renderPage(<CallVolunteersPage />);
    expect(await screen.findByText(/班次/)).toBeVisible();
  });
});

describe('a message to a shift', () => {
  const receivers = { people: 12, unreached: 2 };
  const desk = {
    ...shift,
    confirmed: receivers,
    waiting: { people: 0, unreached: 0 },
    leftToday: 3,
  };
  const open = (shown: object = desk, answer: () => unknown = () => ({ people: 12 })) => {
    const server = answeringServer({
      'volunteering.shiftMessageDesk': () => shown,
      'volunteering.shiftMessages': () => ({
        items: [
          {
            ...{ id: 'm1', audience: 'waiting', body: '请再等等。', authorName: '居民委员会' },
            writtenAt: '2026-11-22T02:00:00.000Z',
          },
        ],
      }),
      'volunteering.messageShift': answer,
    });
    renderPage(<MessageShiftPage />);
    return server;
  };
  const write = async (words: string) => {
    const field = await screen.findByRole('textbox');
    await userEvent.clear(field);
    await userEvent.type(field, words);
    fireEvent.click(screen.getByRole('button', { name: '发给 12 人' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: '发出通知' }));
  };

  it('says to how many it goes and who has to be phoned, shows it again before it is sent', async () => {
    const server = open();
    expect(await screen.findByText(/其中 2 人没有用手机报名/)).toBeVisible();
    expect(await screen.findByText(/发给候补的人/)).toBeVisible();
    await write('请带手套');
    expect(await screen.findByText('大家马上会收到。')).toBeVisible();
    expect(server.inputsOf('volunteering.messageShift')).toEqual([
      { shiftId: 's1', audience: 'confirmed', body: '请带手套' },
    ]);
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue(''));
  });

  it('what was written survives a refusal, and being left', async () => {
    open(desk, () => refusal('shiftMessagesToday', '今天已经发完'));
    await write('改到门厅集合');
    expect(await screen.findByText('今天已经发完')).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveValue('改到门厅集合');
  });

  it('nothing can be sent when the day’s are spent or nobody is there', async () => {
    open({ ...desk, leftToday: 0 });
    expect(await screen.findByText(/今天的通知已经发完/)).toBeVisible();
    fireEvent.click(screen.getByRole('radio', { name: /候补的人/ }));
    expect(await screen.findByRole('button', { name: '现在没有可以通知的人' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });
});

it('the shift’s tools lead on, and print; nobody is called to what has begun', () => {
  answeringServer({});
  const { unmount } = renderPage(<ShiftTools shiftId="s1" isComing />);
  expect(screen.getByText('人不够，呼叫志愿者')).toBeVisible();
  expect(screen.getByRole('button', { name: '打印签到表' })).toBeVisible();
  unmount();
  renderPage(<ShiftTools shiftId="s1" isComing={false} />);
  expect(screen.getByText('给班次里的人发通知')).toBeVisible();
  expect(screen.queryByText('人不够，呼叫志愿者')).not.toBeInTheDocument();
});

describe('statistics', () => {
  const figures = { shifts: 4, people: 12, minutes: 750, places: 20, missed: 1 };
  const row = (key: string, name: string, shown: object | null = figures) => ({
    ...{ key, name, figures: shown },
  });
  const year = {
    isCoarse: true,
    total: row('all', '合计'),
    byMonth: [row('10', '10月', null), row('11', '11月')],
    byKind: [row('green', '绿色互助')],
    byBuilding: [row('b1', '1栋')],
  };
  const open = (shown: object = year) => {
    const server = answeringServer({ 'volunteering.statistics': () => shown });
    renderPage(<StatisticsPage />);
    return server;
  };

  it('gives the year at a glance and by month, small numbers kept back in words', async () => {
    open();
    expect(await screen.findByText('1 人次，占 5%')).toBeVisible();
    expect(screen.getByText('人数太少，不显示')).toBeVisible();
    expect(screen.getByText(/不满 5 人的数字不显示/)).toBeVisible();
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('11月 12小时30分钟');
    fireEvent.click(screen.getByRole('tab', { name: '按楼栋' }));
    expect(screen.getByText('按志愿者现在住的楼栋统计。')).toBeVisible();
    expect(
      screen.getByText(/4 个班次，12 人服务 12小时30分钟，没到场 1 人次，占 5%/),
    ).toBeVisible();
  });

  it('another year is asked for', async () => {
    const server = open();
    const thisYear = new Date().getFullYear();
    fireEvent.click(await screen.findByRole('button', { name: '年份，少一年' }));
    await waitFor(() =>
      expect(server.inputsOf('volunteering.statistics')).toContainEqual({ year: thisYear - 1 }),
    );
  });

  it('an empty year says so, and who may not read it is told', async () => {
    open({ ...year, byMonth: [], byKind: [], byBuilding: [] });
    expect(await screen.findByText('这一年还没有结束的班次')).toBeVisible();
  });
});
