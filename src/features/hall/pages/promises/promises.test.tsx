import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { aCard, noItems, topicId } from '@/test/app/promise-answers';
import { renderPage } from '@/test/app/render-page';
import { PromiseEntry } from '../../components/promise-entry';
import { PromisesRow } from '../../components/promises-row';
import PromisesPage from './index';

const figures = {
  underWay: 3,
  late: 1,
  kept: 12,
  notKept: 0,
  awaitingPlan: 2,
  bodies: [
    { body: '物业服务中心', decided: 8, inTime: 6 },
    { body: '业主委员会', decided: 2, inTime: 2 },
  ],
};

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'hall.promiseFigures': () => figures,
    'hall.listPromises': () => ({ items: [aCard()], nextCursor: null }),
    ...answers,
  });
  renderPage(<PromisesPage />);
  return server;
};

it('shows the numbers first, and what is under way', async () => {
  open();
  expect(await screen.findByRole('radio', { name: '办理中 3' })).toBeChecked();
  expect(screen.getByRole('radio', { name: '已逾期 1' })).toBeInTheDocument();
  expect(screen.queryByRole('radio', { name: /未全部兑现/ })).not.toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: '办理中：门禁坏了两个星期' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/hall/pages/promise/index?topicId=${topicId}`,
  });
});

it('a choice asks for its part of the board', async () => {
  const { inputsOf } = open({
    'hall.listPromises': ({ group }: { group: string }) =>
      group === 'late' ? noItems() : { items: [aCard()], nextCursor: null },
  });
  await userEvent.click(await screen.findByRole('radio', { name: '已逾期 1' }));
  expect(await screen.findByText('没有逾期的事')).toBeInTheDocument();
  expect(inputsOf('hall.listPromises')).toContainEqual(expect.objectContaining({ group: 'late' }));
});

it('what has no plan yet stands apart, with how late the plan is', async () => {
  open({
    'hall.listTopicsAwaitingPlan': () => ({
      items: [{ topicId, topicTitle: '路灯太暗', planDueAt: '2020-01-01T16:00:00.000Z' }],
      nextCursor: null,
    }),
  });
  await userEvent.click(await screen.findByRole('radio', { name: '待公布计划 2' }));
  expect(await screen.findByText('应在 2020年1月1日 前公布执行计划')).toBeInTheDocument();
  expect(screen.getByText(/计划已逾期 \d+ 天/)).toBeInTheDocument();
});

it('what was kept says whether it was by the day promised first', async () => {
  const ended = { group: 'kept' as const, next: null, endedAt: '2026-12-20T16:00:00.000Z' };
  const cards = [
    aCard({ ...ended, isInTime: true }),
    aCard({ ...ended, topicId: '019aa000-0000-7000-8000-000000000002', isInTime: false }),
  ];
  open({ 'hall.listPromises': () => ({ items: cards, nextCursor: null }) });
  expect(await screen.findByText('按原定日期')).toBeInTheDocument();
  expect(screen.getByText('晚于原定日期')).toBeInTheDocument();
});

it('of few things there is no share', async () => {
  open();
  expect(await screen.findByText('8 件中按时兑现 6 件')).toBeInTheDocument();
  expect(screen.getByText('75%')).toBeInTheDocument();
  expect(screen.getByText('件数少，不算比例')).toBeInTheDocument();
});

it('says when nothing came, and tries again', async () => {
  open({
    'hall.listPromises': () => {
      throw new Error('timeout');
    },
  });
  expect(await screen.findByRole('button', { name: '重新加载' })).toBeInTheDocument();
});

it('who is not a member reads how to become one', async () => {
  open({ 'community.whoAmI': aMember([]) });
  expect(await screen.findByText('先认证您的房屋')).toBeInTheDocument();
});

it('the row of the hall says how many, and opens the board', async () => {
  answeringServer({ 'hall.promiseFigures': () => figures });
  renderPage(<PromisesRow />);
  await userEvent.click(await screen.findByText('办理中 3 件，逾期 1 件'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/hall/pages/promises/index',
  });
});

describe('the entry of the topic', () => {
  const viewer = {
    mayPlan: false,
    mayWork: false,
    mayResume: false,
    mayRate: true,
    ownRating: null,
  };
  const show = (state: 'implementing' | 'cosigning', summary: object) => {
    const server = answeringServer({ 'hall.promiseSummary': () => summary });
    renderPage(<PromiseEntry topic={{ id: topicId, state }} />);
    return server;
  };

  it('says how far it is and that one may rate', async () => {
    show('implementing', { card: aCard(), planDueAt: null, viewer });
    expect(
      await screen.findByText(
        '物业服务中心负责，步骤完成 1/3。下一步：安装调试，2099年12月12日 前',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('您可以评价')).toBeInTheDocument();
  });

  it('says until when a plan is owed', async () => {
    show('implementing', { card: null, planDueAt: '2026-12-07T16:00:00.000Z', viewer });
    expect(await screen.findByText('2026年12月7日 前公布执行计划')).toBeInTheDocument();
  });

  it('asks nothing and shows nothing before the topic is carried out', () => {
    const { calls } = show('cosigning', { card: null, planDueAt: null, viewer });
    expect(calls).toEqual([]);
    expect(screen.queryByText('执行进展')).not.toBeInTheDocument();
  });
});

it('a refusal of the board leads back', async () => {
  open({ 'hall.listPromises': () => refusal('inputInvalid') });
  expect(await screen.findByText(/链接可能不完整/)).toBeInTheDocument();
});
