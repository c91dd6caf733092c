import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import {
  aCalendar,
  aListedComment,
  aListedObjection,
  aPostingRead,
  aRecordStep,
  noticeId,
  onePage,
} from '@/test/app/posting-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import CommentsPage from '../comments';
import DisclosedPage from '../disclosed';
import DisclosurePage from '../disclosure';
import PostingPage from './index';

type Answers = Parameters<typeof answeringServer>[0];

const open = (page: React.JSX.Element, answers: Answers = {}) => {
  setRouteParameters({ noticeId, key: 'villageFinance', name: '村集体财务收支' });
  const server = answeringServer({ 'community.whoAmI': aMember(), ...answers });
  return { ...server, ...renderPage(page) };
};

describe('a posting', () => {
  const posting = (answers: Answers = {}) =>
    open(<PostingPage />, {
      'notices.readPosting': () => aPostingRead(),
      'notices.listPostingObjections': () => onePage(aListedObjection()),
      ...answers,
    });

  it('shows how long it stays, each objection without a name, and its answer', async () => {
    posting({
      'notices.listPostingObjections': () =>
        onePage(
          aListedObjection({
            answer: {
              text: '发票已补在附件里。',
              outcome: 'upheld',
              publisher: '业主委员会',
              answeredAt: '2026-11-24T02:00:00.000Z',
            },
          }),
          aListedObjection({ id: 'o2', text: '请公布合同。' }),
        ),
    });
    expect(await screen.findByText('公示到 2199年12月7日（含当天）')).toBeInTheDocument();
    expect(await screen.findByText('发票已补在附件里。')).toBeInTheDocument();
    expect(screen.getByText('采纳')).toBeInTheDocument();
    expect(screen.getByText('等待答复')).toBeInTheDocument();
    expect(screen.getAllByText('居民的异议')).toHaveLength(2);
  });

  it('takes an objection once, after asking; what was typed stays when it is refused', async () => {
    const { inputsOf } = posting({
      'notices.objectToPosting': () => refusal('noticePostingOver'),
    });
    await userEvent.click(await screen.findByRole('button', { name: '提出异议' }));
    await userEvent.type(screen.getByLabelText(/哪里有误/), '错');
    await userEvent.click(screen.getByRole('button', { name: '交上异议' }));
    expect(screen.getByText(/至少 5 个字/)).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/哪里有误/), '了三笔支出');
    await userEvent.click(screen.getByRole('button', { name: '交上异议' }));
    expect(inputsOf('notices.objectToPosting')).toEqual([]);
    const buttons = await screen.findAllByRole('button', { name: '提出异议' });
    await userEvent.click(buttons.at(-1)!);
    expect(await screen.findByText(/公示已经结束，不能再提异议/)).toBeInTheDocument();
    expect(screen.getByDisplayValue('错了三笔支出')).toBeInTheDocument();
    expect(inputsOf('notices.objectToPosting')).toMatchObject([{ noticeId, text: '错了三笔支出' }]);
  });

  it('that has ended with open objections says so plainly, and its record can be had', async () => {
    posting({
      'notices.readPosting': () =>
        aPostingRead({ isPosted: false, mayObject: false, record: [aRecordStep()] }),
    });
    expect(await screen.findByText('公示期满，还有异议没有答复')).toBeInTheDocument();
    expect(screen.getByText(/还有 1 条没有答复/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '下载公示记录' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '提出异议' })).not.toBeInTheDocument();
  });

  it('that was corrected leads to the new one; a minor is told who may object', async () => {
    posting({
      'notices.readPosting': () =>
        aPostingRead({
          ...{ isPosted: false, mayObject: false, correctedByNoticeId: 'n2' },
          record: [aRecordStep({ step: 'replaced' })],
        }),
    });
    expect(await screen.findByRole('button', { name: '打开更正后的公示' })).toBeInTheDocument();
    posting({
      'notices.readPosting': () => aPostingRead({ mayObject: false, whyNotObject: '不行' }),
    });
    expect(await screen.findByText(/年满十八周岁的住户可以提出异议/)).toBeInTheDocument();
  });
});

describe('comments', () => {
  const commenting = {
    ...{ count: 1, closedAt: null, mayWrite: true, mayReply: false, mayClose: false },
  };
  const comments = (answers: Answers = {}) =>
    open(<CommentsPage />, {
      'notices.readCommenting': () => commenting,
      'notices.listComments': () => onePage(aListedComment()),
      ...answers,
    });

  it('are written by residents, whose own words say that they wait', async () => {
    const { inputsOf } = comments({
      'notices.writeComment': () => ({ commentId: 'c2', visibility: 'waiting' }),
      'notices.listComments': () =>
        onePage(aListedComment({ isMine: true, visibility: 'waiting' })),
    });
    expect(await screen.findByText('审核中')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/写留言/), '收到');
    await userEvent.click(screen.getByRole('button', { name: '留言' }));
    await waitFor(() =>
      expect(inputsOf('notices.writeComment')).toMatchObject([{ text: '收到', replyTo: null }]),
    );
    expect(screen.queryByRole('button', { name: '回复' })).not.toBeInTheDocument();
  });

  it('are replied to by the body, which may close them', async () => {
    const { inputsOf } = comments({
      'notices.readCommenting': () => ({ ...commenting, mayReply: true, mayClose: true }),
      'notices.writeComment': () => ({ commentId: 'c2', visibility: 'shown' }),
      'notices.closeComments': () => ({ closed: true }),
    });
    await userEvent.click(await screen.findByRole('button', { name: '回复' }));
    await userEvent.type(screen.getByLabelText(/以单位名义回复/), '晚上八点。');
    await userEvent.click(screen.getAllByRole('button', { name: '回复' }).at(-1)!);
    await waitFor(() =>
      expect(inputsOf('notices.writeComment')).toMatchObject([
        { text: '晚上八点。', replyTo: 'c1' },
      ]),
    );
    await userEvent.click(screen.getByRole('button', { name: '关闭留言' }));
    await userEvent.click(screen.getAllByRole('button', { name: '关闭留言' }).at(-1)!);
    await waitFor(() => expect(inputsOf('notices.closeComments')).toEqual([{ noticeId }]));
  });

  it('are removed by their author, after asking; a removed one keeps its place with its reply', async () => {
    const { inputsOf } = comments({
      'notices.listComments': () =>
        onePage(
          aListedComment({ isMine: true }),
          aListedComment({
            ...{ id: 'c2', text: '', removed: true },
            replies: [
              aListedComment({ id: 'c3', by: '业主委员会', isBodys: true, text: '八点。' }),
            ],
          }),
        ),
      'notices.removeComment': () => ({ removed: true }),
    });
    expect(await screen.findByText('这条留言已由本人删除')).toBeInTheDocument();
    expect(screen.getByText('单位发言')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '删除' }));
    await userEvent.click(await screen.findByRole('button', { name: '删除留言' }));
    await waitFor(() => expect(inputsOf('notices.removeComment')).toEqual([{ commentId: 'c1' }]));
  });

  it('of others are not for me', async () => {
    comments({ 'notices.readCommenting': () => refusal('commentsNotForYou') });
    expect(await screen.findByText(/这份公告不是发给您的/)).toBeInTheDocument();
  });
});

describe('what has to be made public', () => {
  it('shows what is overdue and by which rule, and leads to the last', async () => {
    open(<DisclosurePage />, { 'notices.readDisclosureCalendar': () => aCalendar() });
    expect(await screen.findByText('到期还没有公布 1 项')).toBeInTheDocument();
    expect(screen.getByText('由村民委员会公布，应在 2026年10月15日（含）以前')).toBeInTheDocument();
    expect(
      screen.getByText(/每季度 · 村民委员会公开 · 依据《村民委员会组织法》/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '最近公布：2026年第二季度' }));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/features/notices/pages/notice/index?noticeId=${noticeId}`,
    });
    expect(screen.queryByRole('button', { name: '办理公开事项' })).not.toBeInTheDocument();
  });

  it('says that nobody keeps a calendar yet, and that nothing is overdue', async () => {
    open(<DisclosurePage />, {
      'notices.readDisclosureCalendar': () => ({ begun: false, overdue: [], items: [] }),
    });
    expect(await screen.findByText('还没有启用公开日历')).toBeInTheDocument();
    open(<DisclosurePage />, {
      'notices.readDisclosureCalendar': () => aCalendar({ overdue: [] }),
    });
    expect(await screen.findByText('到期的公开事项都已公布')).toBeInTheDocument();
  });

  it('keeps every notice with which an item was made public, also late ones', async () => {
    open(<DisclosedPage />, {
      'notices.listDisclosures': () =>
        onePage({
          ...{
            noticeId,
            title: '第二季度财务收支',
            period: '2026-Q2',
            periodName: '2026年第二季度',
          },
          ...{ publishedAt: '2026-07-20T02:00:00.000Z', inTime: false, recalled: false },
        }),
    });
    expect(await screen.findByText('第二季度财务收支')).toBeInTheDocument();
    expect(screen.getByText('到期以后公布')).toBeInTheDocument();
  });
});
