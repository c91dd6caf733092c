import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aHelpCard, helpId, helpReader } from '@/test/app/help-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { HelpRow } from '../../components/help-row';
import HelpListPage from '../help-list/index';
import AskForHelpPage from './index';

jest.setTimeout(30_000);

type Answers = Parameters<typeof answeringServer>[0];

const means = {
  homes: [{ unitId: '019aa000-0000-7000-8000-0000000000a1', label: '3栋1单元502' }],
  phone: '13800001234',
  pending: 0,
  timeBank: { spendableMinutes: 90 },
};
const neighbourUnit = '019aa000-0000-7000-8000-0000000000a2';
const building = {
  id: '019aa000-0000-7000-8000-0000000000b1',
  name: '1栋',
  entrances: [{ id: '019aa000-0000-7000-8000-0000000000e1', name: '1单元' }],
};

const open = (answers: Answers = {}, roles?: string[]) => {
  setRouteParameters({});
  const server = answeringServer({
    ...helpReader(roles),
    'volunteering.helpMeans': () => means,
    'volunteering.askForHelp': () => ({ requestId: helpId, visibility: 'shown' }),
    'community.listBuildings': () => [building],
    'community.listRooms': () => ({
      items: [{ unitId: neighbourUnit, roomNumber: '101', kind: 'dwelling' }],
      nextCursor: null,
    }),
    ...answers,
  });
  return { ...server, ...renderPage(<AskForHelpPage />) };
};
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const choose = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('radio', { name }));
const words = () => screen.getByRole('textbox', { name: '说清楚一点' });

const fillInTwoSteps = async () => {
  await choose('代取药品');
  await userEvent.type(words(), '帮我取一盒降压药，谢谢。');
  await press('下一步');
  await choose('明天');
  await choose(/^下午/);
  await choose('1小时');
  await press('下一步');
};

it('three steps: what, when and where; home and phone stand there already', async () => {
  const { inputsOf } = open();
  await fillInTwoSteps();
  expect(screen.getByRole('radio', { name: '3栋1单元502' })).toBeChecked();
  expect(screen.getByRole('textbox', { name: '联系电话' })).toHaveValue('13800001234');
  await press('发出求助');
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(inputsOf('volunteering.askForHelp')).toMatchObject([
    {
      kind: 'medicine',
      words: '帮我取一盒降压药，谢谢。',
      unitId: means.homes[0]?.unitId,
      phone: '13800001234',
      neighbourName: null,
      expectedMinutes: 60,
      way: 'mutual',
    },
  ]);
});

it('what is missing is named, and nothing goes on', async () => {
  open();
  await press('下一步');
  expect(screen.getByText('请选择要帮什么忙。')).toBeInTheDocument();
  expect(screen.getByText('请写清楚要帮什么忙，5 到 300 个字。')).toBeInTheDocument();
  await choose('搬重物');
  await userEvent.type(words(), '搬一箱书到三楼');
  await press('下一步');
  await press('下一步');
  expect(screen.getByText('请选择哪一天、什么时候。')).toBeInTheDocument();
});

it('danger leads to whoever comes at once', async () => {
  open();
  await userEvent.type(
    await screen.findByRole('textbox', { name: '说清楚一点' }),
    '老伴摔倒了起不来',
  );
  expect(screen.getByText('情况紧急，请先打电话')).toBeInTheDocument();
  await press('120 急救：有人突发疾病或受伤');
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '120' });
});

it('a refusal is said, and what was typed stays, also when the page is opened again', async () => {
  const { unmount } = open({ 'volunteering.askForHelp': () => refusal('helpTooMany', '太多了') });
  await fillInTwoSteps();
  await choose(/^时间银行，用自己攒下的时长，现在可以用 1小时30分钟/);
  await press('发出求助');
  expect(await screen.findByText('太多了')).toBeInTheDocument();
  expect(Taro.redirectTo).not.toHaveBeenCalled();
  unmount();
  open();
  expect(await screen.findByRole('radio', { name: /^时间银行/ })).toBeChecked();
  await press('上一步');
  await press('上一步');
  expect(words()).toHaveValue('帮我取一盒降压药，谢谢。');
});

it('staff ask for a neighbour without a phone, by name and door', async () => {
  const { inputsOf } = open(
    { 'volunteering.helpMeans': () => ({ ...means, homes: [], phone: '' }) },
    ['gridWorker'],
  );
  await fillInTwoSteps();
  await press('发出求助');
  expect(screen.getByText('请填写邻居的姓名。')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: '邻居的姓名' }), '王秀兰');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '哪一栋' }), '1栋');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '哪个单元' }), '1单元');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '门牌号' }), '101');
  await userEvent.type(screen.getByRole('textbox', { name: '联系电话' }), '021-55550000');
  await press('发出求助');
  await waitFor(() =>
    expect(inputsOf('volunteering.askForHelp')).toMatchObject([
      { neighbourName: '王秀兰', unitId: neighbourUnit, phone: '021-55550000', way: 'mutual' },
    ]),
  );
});

it('who has three waiting is led to them; who may not ask is told so', async () => {
  const { unmount } = open({ 'volunteering.helpMeans': () => ({ ...means, pending: 3 }) });
  expect(await screen.findByText('您已经有 3 个求助在等')).toBeInTheDocument();
  unmount();
  open({ 'volunteering.helpMeans': () => refusal('notAllowed') }, ['resident']);
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
});

it('the row on the tab tells what waits for the person first, then for staff', async () => {
  const summary = { open: 2, awaitMe: 1, toSettle: 3 };
  answeringServer({ 'volunteering.helpSummary': () => summary });
  const { unmount } = renderPage(<HelpRow />);
  expect(await screen.findByText('2 件事等人帮忙')).toBeInTheDocument();
  expect(screen.getByText('1 件等您确认时间')).toBeInTheDocument();
  unmount();
  answeringServer({ 'volunteering.helpSummary': () => ({ ...summary, awaitMe: 0 }) });
  renderPage(<HelpRow />);
  await userEvent.click(await screen.findByText('3 件等您处理'));
  expect(JSON.stringify((Taro.navigateTo as jest.Mock).mock.calls)).toContain('tab=toSettle');
});

describe('the lists', () => {
  const list = (items: object[]) => () => ({ items, nextCursor: null });
  const openList = (answers: Answers = {}, roles?: string[]) => {
    setRouteParameters({});
    answeringServer({
      ...helpReader(roles),
      'volunteering.listHelp': list([aHelpCard()]),
      'volunteering.listAskedHelp': list([
        aHelpCard({ state: 'reported', side: 'asker', awaitsMe: true }),
      ]),
      'volunteering.listGivenHelp': list([]),
      'volunteering.listHelpToSettle': list([
        {
          ...aHelpCard({ state: 'settling' }),
          because: 'unconfirmed',
          helperName: '1栋 李**',
          since: '2026-11-22T01:00:00.000Z',
        },
      ]),
      ...answers,
    });
    renderPage(<HelpListPage />);
  };
  const tab = async (name: RegExp) => userEvent.click(await screen.findByRole('tab', { name }));

  it('open requests, one’s own and those one took', async () => {
    openList();
    expect(await screen.findByText(/11月23日 周一 14:00 到 18:00/)).toBeInTheDocument();
    expect(screen.queryByRole('tab', { name: /待处理/ })).not.toBeInTheDocument();
    await tab(/我求助的/);
    expect(await screen.findByText('请您确认时间')).toBeInTheDocument();
    await tab(/我帮的/);
    expect(await screen.findByText('您还没有接过求助')).toBeInTheDocument();
    await press('请人帮忙');
    expect(JSON.stringify((Taro.navigateTo as jest.Mock).mock.calls)).toContain('ask-for-help');
  });

  it('staff have what they are to settle, with why', async () => {
    const summary = () => ({ open: 1, awaitMe: 0, toSettle: 1 });
    openList({ 'volunteering.helpSummary': summary }, ['gridWorker']);
    await tab(/待处理 1/);
    expect(await screen.findByText(/过了 7 天，另一方还没有确认/)).toBeInTheDocument();
  });
});
