import Taro from '@tarojs/taro';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@/shared/roles';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { aDetail, aPromiseData, emptyLists, topicId } from '@/test/app/promise-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import PromisePage from './index';

const open = (
  detail: unknown,
  answers: Parameters<typeof answeringServer>[0] = {},
  roles: Role[] = ['resident', 'adult'],
) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'hall.promiseDetail': () => detail,
    ...emptyLists,
    ...answers,
  });
  renderPage(<PromisePage />);
  return server;
};

const reported = (changes: Parameters<typeof aPromiseData>[0] = {}) =>
  aPromiseData({
    next: { what: 'rating', title: '居民评价', day: '2099-12-31' },
    report: { summary: '门禁已经全部换好。', at: '2026-12-20T02:00:00.000Z', photos: [] },
    ...changes,
  });

it('says who does what by when, how far it is, and what was moved', async () => {
  open(aDetail());
  expect(await screen.findByText('物业服务中心负责')).toBeInTheDocument();
  expect(screen.getByText('下一步：安装调试，2099年12月12日 前')).toBeInTheDocument();
  expect(screen.getByText('原定 2026年12月10日 → 2099年12月12日')).toBeInTheDocument();
  expect(screen.getByText('2026年12月1日 完成，计划 2026年12月2日 前')).toBeInTheDocument();
  expect(screen.getAllByText('支出 1,200.50 元，预算 5,000 元')).toHaveLength(2);
  expect(await screen.findByText('还没有更新进展。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '更新进展' })).not.toBeInTheDocument();
});

it('what is late says by how many days, in words', async () => {
  const next = { what: 'milestone', title: '安装调试', day: '2020-01-01' } as const;
  open(aDetail({ promise: aPromiseData({ group: 'late', next }) }));
  expect(
    await screen.findByText(/下一步：安装调试，应在 2020年1月1日 前，已逾期 \d+ 天/),
  ).toBeInTheDocument();
  expect(screen.getByText('已逾期')).toBeInTheDocument();
});

it('more spent than planned is marked in words', async () => {
  open(aDetail({ promise: aPromiseData({ spentFen: 600_000 }) }));
  expect(await screen.findByText('超出预算')).toBeInTheDocument();
  expect(screen.getAllByText('支出 6,000 元，预算 5,000 元，超出 1,000 元')).toHaveLength(2);
});

it('an entry that was taken back, and the one that takes it back, are told apart', async () => {
  const entry = { photos: [], body: '物业服务中心', at: '2026-12-01T02:00:00.000Z' };
  open(aDetail(), {
    'hall.promiseSpending': () => ({
      items: [
        {
          id: 'b',
          what: '金额录错',
          amountFen: -300,
          countered: '门禁一套',
          isCountered: false,
          ...entry,
        },
        { id: 'a', what: '门禁一套', amountFen: 300, countered: null, isCountered: true, ...entry },
      ],
      nextCursor: null,
    }),
  });
  expect(await screen.findByText('冲销“门禁一套”：金额录错')).toBeInTheDocument();
  expect(screen.getByText('−3 元')).toBeInTheDocument();
  expect(screen.getByText('已冲销')).toBeInTheDocument();
});

it('progress comes in pages, by a tap', async () => {
  const item = (id: string, words: string) => ({
    id,
    milestone: null,
    words,
    photos: [],
    body: '物业服务中心',
    at: '2026-12-01T02:00:00.000Z',
  });
  open(aDetail(), {
    'hall.promiseProgress': ({ cursor }: { cursor?: string | null }) =>
      cursor
        ? { items: [item('1', '门禁已经下单。')], nextCursor: null }
        : { items: [item('2', '门禁今天到货。')], nextCursor: 'more' },
  });
  expect(await screen.findByText('门禁今天到货。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '看更早的' }));
  expect(await screen.findByText('门禁已经下单。')).toBeInTheDocument();
});

it('changes of the plan are folded, and each says why', async () => {
  const change = {
    id: 'c1',
    milestoneId: 'm2',
    what: 'dueDay' as const,
    before: '2026-12-10',
    after: '2099-12-12',
    reason: '厂家缺货',
    body: '物业服务中心',
    at: '2026-11-25T02:00:00.000Z',
  };
  open(aDetail({ promise: aPromiseData({ changes: [change] }) }));
  await userEvent.click(await screen.findByRole('button', { name: '修改过 1 处，看看改了什么' }));
  expect(screen.getByText('“安装调试”：2026年12月10日 → 2099年12月12日')).toBeInTheDocument();
  expect(screen.getByText(/原因：厂家缺货/)).toBeInTheDocument();
});

it('whoever carries it out has the ways to progress and report; before a plan, to the plan', async () => {
  open(aDetail({ viewer: { mayWork: true } }), {}, ['propertyManager']);
  await userEvent.click(await screen.findByRole('button', { name: '更新进展' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/hall-desk/pages/note-progress/index?topicId=${topicId}`,
  });
  expect(screen.getByRole('button', { name: '写办结报告' })).toBeInTheDocument();
});

it('a plan that is owed says until when', async () => {
  const owed = { promise: null, rounds: 0, planDueAt: '2026-12-07T16:00:00.000Z' };
  open(aDetail({ ...owed, viewer: { mayPlan: true } }), {}, ['ownersCommittee']);
  expect(await screen.findByText(/2026年12月7日 前要公布/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '公布执行计划' })).toBeInTheDocument();
});

it('before anything was decided there is nothing yet, and it says so', async () => {
  open(aDetail({ promise: null, rounds: 0 }));
  expect(await screen.findByText('还没有执行计划')).toBeInTheDocument();
});

describe('rating', () => {
  it('is one tap and a word; what was chosen goes to the server', async () => {
    let detail = aDetail({ promise: reported(), viewer: { mayRate: true } });
    const { inputsOf } = open(detail, {
      'hall.promiseDetail': () => detail,
      'hall.ratePromise': () => {
        const own = { id: 'r1', score: 4, words: '修得不错', isNamed: true, visibility: 'waiting' };
        detail = aDetail({
          promise: reported(),
          viewer: { mayRate: true, ownRating: own as never },
        });
        return { visibility: 'waiting' };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '提交评价' }));
    expect(screen.getByText('请选择满意程度。')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: '满意，4 分' }));
    await userEvent.type(screen.getByLabelText(/想说的话/), '修得不错');
    await userEvent.click(screen.getByRole('switch', { name: /写上我的称呼/ }));
    await userEvent.click(screen.getByRole('button', { name: '提交评价' }));
    expect(await screen.findByText('您评了 4 分，满意')).toBeInTheDocument();
    expect(screen.getByText('审核中')).toBeInTheDocument();
    expect(inputsOf('hall.ratePromise')).toEqual([
      { topicId, score: 4, words: '修得不错', isNamed: true },
    ]);
  });

  it('that is refused keeps what was typed', async () => {
    open(aDetail({ promise: reported(), viewer: { mayRate: true } }), {
      'hall.ratePromise': () => refusal('promiseNotRateable'),
    });
    await userEvent.click(await screen.findByRole('radio', { name: '一般，3 分' }));
    await userEvent.type(screen.getByLabelText(/想说的话/), '还可以');
    await userEvent.click(screen.getByRole('button', { name: '提交评价' }));
    expect(await screen.findByText(/现在不在评价期/)).toBeInTheDocument();
    expect(screen.getByLabelText(/想说的话/)).toHaveValue('还可以');
  });

  it('while it goes on only the number of ratings is there', async () => {
    const ratings = { count: 7, averageTenths: null, scoreCounts: null };
    open(aDetail({ promise: reported({ ratings }) }));
    expect(await screen.findByText(/7 人评价。分数在评价结束后公布/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '提交评价' })).not.toBeInTheDocument();
  });

  it('when it is over the average and how it came about', async () => {
    const ratings = { count: 6, averageTenths: 45, scoreCounts: [0, 0, 0, 3, 3] as never };
    const ended = { group: 'kept' as const, next: null, endedAt: '2027-01-05T16:00:00.000Z' };
    open(aDetail({ promise: reported({ ratings, ...ended }) }));
    expect(await screen.findByText('平均 4.5 分（6 人评价）')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: '5 分 很满意 3 人' })).toBeInTheDocument();
  });

  it('too few to show say why there is no figure', async () => {
    const ratings = { count: 3, averageTenths: null, scoreCounts: null };
    const ended = { group: 'kept' as const, next: null, endedAt: '2027-01-05T16:00:00.000Z' };
    open(aDetail({ promise: reported({ ratings, ...ended }) }));
    expect(await screen.findByText(/为了不让人猜出谁打了几分/)).toBeInTheDocument();
  });

  it('words of others can be reported, one’s own not', async () => {
    open(aDetail({ promise: reported() }), {
      'hall.ratingWords': () => ({
        items: [
          { id: 'w1', words: '还要改进', authorName: null, isMine: false },
          { id: 'w2', words: '很好', authorName: '1栋 李**', isMine: true },
        ],
        nextCursor: null,
      }),
    });
    expect(await screen.findByText('一位居民')).toBeInTheDocument();
    expect(screen.getByText('我写的')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: '举报这条内容' })).toHaveLength(1);
  });
});

it('staff have it done again, with a reason', async () => {
  const { inputsOf } = open(
    aDetail({ promise: reported(), viewer: { mayResume: true } }),
    { 'hall.resumePromise': () => ({}) },
    ['ownersCommittee'],
  );
  await userEvent.click(await screen.findByRole('button', { name: '没有办好，要求继续办理' }));
  const dialog = within(screen.getByRole('dialog', { name: '要求继续办理？' }));
  await userEvent.click(dialog.getByRole('button', { name: '继续办理' }));
  expect(inputsOf('hall.resumePromise')).toEqual([]);
  await userEvent.type(dialog.getByLabelText(/原因/), '新门禁装好三天又坏了，需要返工。');
  await userEvent.click(dialog.getByRole('button', { name: '继续办理' }));
  expect(inputsOf('hall.resumePromise')).toEqual([
    { topicId, reason: '新门禁装好三天又坏了，需要返工。' },
  ]);
});

it('what was carried out before can be opened', async () => {
  open(aDetail({ rounds: 2, promise: aPromiseData({ round: 2 }) }));
  await userEvent.click(await screen.findByText('第 1 次办理'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/hall/pages/promise/index?topicId=${topicId}&round=1`,
  });
});

it('a topic that is not there leads back', async () => {
  open(refusal('topicNotFound'));
  expect(await screen.findByText(/没有找到这个议题/)).toBeInTheDocument();
});

it('who is not a member reads how to become one', async () => {
  open(aDetail(), {}, []);
  expect(await screen.findByText('先认证您的房屋')).toBeInTheDocument();
});
