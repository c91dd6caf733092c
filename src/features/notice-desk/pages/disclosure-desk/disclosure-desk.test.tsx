import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { DraftedNotice } from '@/shared/notices/drafts/drafted-notice';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { aListedObjection, aPostingRead, noticeId, onePage } from '@/test/app/posting-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { PostingFields } from '../../components/posting-fields';
import type { DisclosureDesk } from '../../desk-types';
import DisclosureItemPage from '../disclosure-item';
import LinkDisclosurePage from '../link-disclosure';
import PostingDeskPage from '../posting-desk';
import DisclosureDeskPage from './index';

type Answers = Parameters<typeof answeringServer>[0];

const duty = {
  ...{ itemKey: 'villageFinance', name: '村集体财务收支', body: '村民委员会' },
  ...{ period: '2026-Q3', periodName: '2026年第三季度', lastDay: '2026-10-15', overdue: true },
};
const law = { rhythm: 'quarterly', dueDays: 15, leastPostingDays: 15 } as const;
const aDesk = (changes: Partial<DisclosureDesk> = {}): DisclosureDesk => ({
  begun: true,
  mayKeep: true,
  duties: [{ ...duty, isMine: true }],
  items: [
    {
      ...{ key: 'villageFinance', name: '村集体财务收支', says: '收入和支出。' },
      ...{ source: '《村民委员会组织法》', body: 'villagersCommittee', law, isMine: true },
      ...law,
    },
  ],
  bodies: [{ role: 'villagersCommittee', name: '村民委员会' }],
  ...changes,
});

const open = (page: React.JSX.Element, answers: Answers = {}, parameters = {}) => {
  setRouteParameters(parameters);
  const server = answeringServer({
    'community.whoAmI': aMember(['villagersCommittee']),
    'notices.disclosureDesk': () => aDesk(),
    'notices.listPostingDesk': () => onePage(),
    ...answers,
  });
  return { ...server, ...renderPage(page) };
};

describe('the desk', () => {
  it('shows what is owed, what waits for an answer, and the rules', async () => {
    open(<DisclosureDeskPage />, {
      'notices.listPostingDesk': () =>
        onePage({
          ...{ noticeId, title: '维修资金使用公示', publisher: '村民委员会' },
          ...{ publishedAt: '2026-11-22T02:00:00.000Z', postedUntil: '2199-12-07T16:00:00.000Z' },
          ...{ isPosted: true, objections: 2, unanswered: 1 },
        }),
    });
    expect(await screen.findByText('1 条异议等答复')).toBeInTheDocument();
    expect(screen.getByText('已过期')).toBeInTheDocument();
    expect(
      screen.getByText('每季度，期满 15 天内，村民委员会，至少公示 15 天'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByText('村集体财务收支（2026年第三季度）'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/features/notice-desk/pages/link-disclosure/index?itemKey=villageFinance&period=2026-Q3',
    });
  });

  it('begins the calendar; those who do not keep it are told who does', async () => {
    const { inputsOf } = open(<DisclosureDeskPage />, {
      'notices.disclosureDesk': () => aDesk({ begun: false, duties: [], items: [] }),
      'notices.beginDisclosureCalendar': () => ({ added: 6 }),
    });
    await userEvent.click(await screen.findByRole('button', { name: '启用公开日历' }));
    await waitFor(() => expect(inputsOf('notices.beginDisclosureCalendar')).toHaveLength(1));
    open(<DisclosureDeskPage />, {
      'community.whoAmI': aMember(['propertyManager']),
      'notices.disclosureDesk': () =>
        aDesk({ begun: false, mayKeep: false, duties: [], items: [] }),
    });
    expect(await screen.findByText('公开日历还没有启用')).toBeInTheDocument();
  });

  it('is for those who publish', async () => {
    open(<DisclosureDeskPage />, { 'community.whoAmI': aMember() });
    expect(await screen.findByText('这里由发布公告的单位使用。')).toBeInTheDocument();
  });
});

it('one thing is made public by noting a notice; what is wrong with it is said', async () => {
  const { inputsOf } = open(
    <LinkDisclosurePage />,
    {
      'notices.linkableNotices': () =>
        onePage({ noticeId, title: '第三季度收支', publishedAt: '2026-10-10T02:00:00.000Z' }),
      'notices.linkDisclosure': () => refusal('disclosureNoticeTooNarrow'),
    },
    { itemKey: 'villageFinance', period: '2026-Q3' },
  );
  await userEvent.click(await screen.findByText('第三季度收支'));
  await userEvent.click(await screen.findByRole('button', { name: '登记已公布' }));
  expect(await screen.findByText(/这份公告只发给了一部分人/)).toBeInTheDocument();
  expect(inputsOf('notices.linkDisclosure')).toEqual([
    { noticeId, itemKey: 'villageFinance', period: '2026-Q3' },
  ]);
});

describe('a rule', () => {
  it('of the law offers only what is as strict, and is never retired', async () => {
    const { inputsOf } = open(
      <DisclosureItemPage />,
      { 'notices.changeLawItem': () => ({ key: 'villageFinance' }) },
      { key: 'villageFinance' },
    );
    expect(await screen.findByRole('radio', { name: '每月' })).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: '每年' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '停用这个公开事项' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: '每月' }));
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(inputsOf('notices.changeLawItem')).toEqual([
        {
          ...{ key: 'villageFinance', rhythm: 'monthly', dueDays: 15, leastPostingDays: 15 },
          body: 'villagersCommittee',
        },
      ]),
    );
  });

  it('of the community’s own needs a name and a body', async () => {
    const { inputsOf } = open(<DisclosureItemPage />);
    await userEvent.click(await screen.findByRole('button', { name: '保存' }));
    expect(screen.getByText('请写上名称。')).toBeInTheDocument();
    expect(screen.getByText('请选择负责的单位。')).toBeInTheDocument();
    expect(inputsOf('notices.saveDisclosureItem')).toEqual([]);
  });
});

describe('objections to answer', () => {
  const desk = (answers: Answers = {}) =>
    open(
      <PostingDeskPage />,
      {
        'notices.readPosting': () => aPostingRead({ mayAnswer: true }),
        'notices.listPostingObjections': () => onePage(aListedObjection({ by: '1栋 李**' })),
        ...answers,
      },
      { noticeId },
    );

  it('are answered in public with an outcome; what was typed survives a refusal', async () => {
    const { inputsOf } = desk({
      'notices.answerPostingObjection': () => refusal('postingObjectionAnswered'),
    });
    await userEvent.click(await screen.findByRole('button', { name: '公开答复' }));
    await userEvent.click(screen.getByRole('button', { name: '发出答复' }));
    expect(screen.getByText('请选择采纳还是不采纳。')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: /^采纳/ }));
    await userEvent.type(screen.getByLabelText(/公开答复/), '发票已补上。');
    await userEvent.click(screen.getByRole('button', { name: '发出答复' }));
    expect(await screen.findByText(/已经有人答复了/)).toBeInTheDocument();
    expect(screen.getByDisplayValue('发票已补上。')).toBeInTheDocument();
    expect(inputsOf('notices.answerPostingObjection')).toEqual([
      { objectionId: 'o1', outcome: 'upheld', answer: '发票已补上。' },
    ]);
  });

  it('of another body are read, not answered', async () => {
    desk({ 'notices.readPosting': () => aPostingRead() });
    expect(await screen.findByText('异议由业主委员会答复，您可以看。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '公开答复' })).not.toBeInTheDocument();
  });
});

it('the editor asks for the days of a posting, and offers what the body still owes', async () => {
  const seen: unknown[] = [];
  function Editor() {
    const [draft, setDraft] = useState<Pick<DraftedNotice, 'postingDays' | 'disclosure'>>({
      ...{ postingDays: 15, disclosure: null },
    });
    seen.push(draft);
    return (
      <PostingFields
        publisherRole="villagersCommittee"
        {...draft}
        onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
      />
    );
  }
  open(<Editor />, {
    'notices.dutiesToFulfil': () => [
      {
        ...{ itemKey: 'villageFinance', name: '村集体财务收支', says: '', leastPostingDays: 20 },
        periods: [duty],
      },
    ],
  });
  await userEvent.click(await screen.findByRole('button', { name: '公示天数，多一天' }));
  expect(screen.getByText('16 天')).toBeInTheDocument();
  expect(await screen.findByText(/属于哪个公开事项/)).toBeInTheDocument();
  expect(seen.at(-1)).toEqual({ postingDays: 16, disclosure: null });
});
