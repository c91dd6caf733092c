import Taro from '@tarojs/taro';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@/shared/roles';
import { daysAfter, shanghaiDay } from '@/shared/shanghai-time';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { aDetail, aPromiseData, emptyLists, topicId } from '@/test/app/promise-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import NoteProgressPage from './index';

jest.setTimeout(20_000);

const open = (
  answers: Parameters<typeof answeringServer>[0] = {},
  roles: Role[] = ['propertyManager'],
) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'hall.promiseDetail': () =>
      aDetail({
        promise: aPromiseData({ plannedAt: '2020-01-01T02:00:00.000Z' }),
        viewer: { mayWork: true },
      }),
    'hall.noteProgress': () => ({}),
    'hall.completeMilestone': () => ({ done: 2, total: 3 }),
    'hall.moveMilestone': () => ({}),
    'hall.recordSpending': () => ({ spendingId: 's1', spentFen: 150_000 }),
    'hall.counterSpending': () => ({ spentFen: 0 }),
    'hall.changePromise': () => ({}),
    ...emptyLists,
    ...answers,
  });
  renderPage(<NoteProgressPage />);
  return server;
};

const soon = daysAfter(shanghaiDay(new Date()), 30);

const tab = async (name: string) => userEvent.click(await screen.findByRole('tab', { name }));

it('a note is published, and too short a one is not', async () => {
  const { inputsOf } = open();
  await userEvent.type(await screen.findByLabelText(/^进展情况/), '到货了');
  await userEvent.click(screen.getByRole('button', { name: '公布进展' }));
  expect(screen.getByText('进展要写 10 到 500 个字，请修改。')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/^进展情况/), '，今天开始安装调试。');
  await userEvent.click(screen.getByRole('button', { name: '公布进展' }));
  expect(inputsOf('hall.noteProgress')).toEqual([
    { topicId, words: '到货了，今天开始安装调试。', photoIds: [] },
  ]);
  expect(Taro.redirectTo).toHaveBeenCalledTimes(1);
});

it('a note that is refused stays typed', async () => {
  open({ 'hall.noteProgress': () => refusal('promiseNotUnderWay') });
  await userEvent.type(await screen.findByLabelText(/^进展情况/), '门禁到货了，今天开始安装。');
  await userEvent.click(screen.getByRole('button', { name: '公布进展' }));
  expect(await screen.findByText(/已经办结报告，不能再更新/)).toBeInTheDocument();
  expect(screen.getByLabelText(/^进展情况/)).toHaveValue('门禁到货了，今天开始安装。');
});

it('an open milestone is entered as done on a day that was', async () => {
  const { inputsOf } = open();
  await tab('步骤');
  expect(screen.queryByRole('button', { name: /采购门禁/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('安装调试'));
  await userEvent.click(await screen.findByRole('button', { name: '登记完成' }));
  expect(screen.getByText(/完成日期要在公布计划之后/)).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('哪一天完成的，日期'), {
    target: { value: '2021-03-01' },
  });
  await userEvent.click(screen.getByRole('button', { name: '登记完成' }));
  expect(inputsOf('hall.completeMilestone')).toEqual([
    { topicId, milestoneId: 'm2', day: '2021-03-01', note: '', photoIds: [] },
  ]);
});

it('the day of a milestone is moved with a reason', async () => {
  const { inputsOf } = open();
  await tab('步骤');
  await userEvent.click(screen.getByText('安装调试'));
  await userEvent.click(await screen.findByRole('radio', { name: '改日期，要写原因' }));
  fireEvent.change(screen.getByLabelText('改到哪一天，日期'), { target: { value: '2099-12-12' } });
  await userEvent.click(screen.getByRole('button', { name: '公布新的日期' }));
  expect(screen.getByText('新的日期和原来一样，请选择别的日期。')).toBeInTheDocument();
  expect(screen.getByText(/请写明改变的原因/)).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('改到哪一天，日期'), { target: { value: soon } });
  await userEvent.type(screen.getByLabelText(/^原因/), '厂家缺货，推迟到货。');
  await userEvent.click(screen.getByRole('button', { name: '公布新的日期' }));
  expect(inputsOf('hall.moveMilestone')).toEqual([
    { topicId, milestoneId: 'm2', dueDay: soon, reason: '厂家缺货，推迟到货。' },
  ]);
});

it('money is typed in yuan and sent in fen, once', async () => {
  const { inputsOf } = open();
  await tab('支出');
  await userEvent.type(screen.getByLabelText(/花在哪里/), '门禁一套');
  await userEvent.type(screen.getByLabelText(/金额/), '299.5');
  await userEvent.click(screen.getByRole('button', { name: '登记支出' }));
  expect(await screen.findByText('已收到')).toBeInTheDocument();
  expect(inputsOf('hall.recordSpending')).toEqual([
    { topicId, what: '门禁一套', amountFen: 29_950, photoIds: [] },
  ]);
  await userEvent.click(screen.getByRole('button', { name: '再登记一笔' }));
  expect(screen.getByLabelText(/花在哪里/)).toHaveValue('');
});

it('an amount that is none is not sent', async () => {
  const { inputsOf } = open();
  await tab('支出');
  await userEvent.type(screen.getByLabelText(/金额/), '1.234');
  await userEvent.click(screen.getByRole('button', { name: '登记支出' }));
  expect(screen.getByText(/金额要在 0.01 元/)).toBeInTheDocument();
  expect(inputsOf('hall.recordSpending')).toEqual([]);
});

it('a payment that got no answer is called not received, and cannot be sent twice', async () => {
  open({
    'hall.recordSpending': () => {
      throw new Error('timeout');
    },
  });
  await tab('支出');
  await userEvent.type(screen.getByLabelText(/花在哪里/), '门禁一套');
  await userEvent.type(screen.getByLabelText(/金额/), '300');
  await userEvent.click(screen.getByRole('button', { name: '登记支出' }));
  expect(await screen.findByText('还没有送到')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '登记支出' })).toHaveAttribute('aria-disabled', 'true');
});

it('a wrong entry is taken back with a reason', async () => {
  const entry = {
    id: 's1',
    what: '门禁一套',
    amountFen: 30_000,
    countered: null,
    isCountered: false,
    photos: [],
    body: '物业服务中心',
    at: '2026-12-01T02:00:00.000Z',
  };
  const { inputsOf } = open({
    'hall.promiseSpending': () => ({ items: [entry], nextCursor: null }),
  });
  await tab('支出');
  await userEvent.click(await screen.findByRole('button', { name: '冲销：门禁一套' }));
  await userEvent.type(screen.getByLabelText(/为什么冲销/), '金额录错，重新登记。');
  await userEvent.click(screen.getByRole('button', { name: '冲销' }));
  expect(inputsOf('hall.counterSpending')).toEqual([
    { topicId, spendingId: 's1', reason: '金额录错，重新登记。' },
  ]);
});

it('contact and budget are changed with a reason', async () => {
  const { inputsOf } = open();
  await tab('改计划');
  expect(screen.getByLabelText(/预算/)).toHaveValue('5000');
  await userEvent.clear(screen.getByLabelText(/联系方式/));
  await userEvent.type(screen.getByLabelText(/联系方式/), '前台 王师傅');
  await userEvent.type(screen.getByLabelText(/改变的原因/), '人员调整。');
  await userEvent.click(screen.getByRole('button', { name: '公布修改' }));
  expect(inputsOf('hall.changePromise')).toEqual([
    { topicId, contact: '前台 王师傅', budgetFen: 500_000, reason: '人员调整。' },
  ]);
});

it('who may not work on it reads so', async () => {
  open({ 'hall.promiseDetail': () => aDetail() });
  expect(await screen.findByText('现在不能更新')).toBeInTheDocument();
});

it('residents are led out', async () => {
  open({}, ['resident', 'adult']);
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
});
