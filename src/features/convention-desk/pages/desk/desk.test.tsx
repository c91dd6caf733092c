import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import {
  aConventionFront,
  anOpenRevision,
  anOpinionCard,
  conventionId,
  conventionReader,
  manages,
  promptId,
  promptsOf,
} from '@/test/app/convention-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import BeginRevisionPage from '../begin-revision/index';
import ClauseWarningsPage from '../clause-warnings/index';
import OpinionsDeskPage from '../opinions-desk/index';
import ConventionDeskPage from './index';

jest.setTimeout(30_000);

type Answers = Parameters<typeof answeringServer>[0];
const show = (page: React.ReactElement, answers: Answers = {}, parameters = { conventionId }) => {
  setRouteParameters(parameters);
  const server = answeringServer({
    ...conventionReader(['residentsCommittee']),
    'conventions.conventionFront': () => aConventionFront({ may: manages }),
    'conventions.textSummary': () => ({
      ...{ version: null, openSuggestions: 0, isBegun: false, isOpen: true, mayWrite: true },
    }),
    ...answers,
  });
  return { ...server, ...renderPage(page) };
};
const front = (revision: Parameters<typeof anOpenRevision>[0], given = {}) => ({
  'conventions.conventionFront': () =>
    aConventionFront({ may: manages, openRevision: anOpenRevision(revision), ...given }),
});
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const type = async (name: string, words: string) =>
  userEvent.type(await screen.findByRole('textbox', { name }), words);
const lastOpened = () =>
  (Taro.navigateTo as jest.Mock).mock.lastCall?.[0]?.url as string | undefined;

describe('the desk of a convention', () => {
  it('has the present step open: what is missing, and one thing to do', async () => {
    show(<ConventionDeskPage />);
    expect(await screen.findByText('收到 12 条意见，其中纸质 2 条。')).toBeVisible();
    expect(screen.getByText('写一份意见汇总，公开给居民')).toBeVisible();
    expect(screen.queryByText(/公布一稿/)).toBeNull();
    await press('看意见、录入纸质意见');
    expect(lastOpened()).toContain('opinions-desk');
  });

  it('asks for the summary once the period is over, and keeps it when it is refused', async () => {
    const { inputsOf } = show(<ConventionDeskPage />, {
      ...front({ isCollecting: false, collectsUntil: '2026-11-01T16:00:00.000Z' }),
      'conventions.endCollecting': () => refusal('conventionStepNotNow'),
    });
    await type('意见汇总', '都说好');
    await press('公开汇总，开始拟定草案');
    expect(await screen.findByText(/10 到 2000 个字/)).toBeVisible();
    expect(inputsOf('conventions.endCollecting')).toEqual([]);
    await type('意见汇总', '，说得最多的是停车和噪声。');
    await press('公开汇总，开始拟定草案');
    expect(await screen.findByText(/这一步现在还不能办理/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: '意见汇总' })).toHaveValue(
      '都说好，说得最多的是停车和噪声。',
    );
  });

  it('leads from the draft to its warnings, and only then to review', async () => {
    const version = { number: 3, publishedAt: '2026-11-20T02:00:00.000Z' };
    const summary = { openSuggestions: 0, isBegun: true, isOpen: true, mayWrite: true };
    show(<ConventionDeskPage />, {
      ...front({ state: 'drafting', isCollecting: false }),
      'conventions.textSummary': () => ({ ...summary, version }),
      'conventions.warningsOf': () => ({ version: 3, unanswered: 2, items: [] }),
    });
    expect(await screen.findByText('处理条款检查的提示，还有 2 处')).toBeVisible();
    expect(screen.queryByRole('button', { name: '提请审核' })).toBeNull();
    await press('处理条款检查的提示');
    expect(lastOpened()).toContain('clause-warnings');
  });

  it('leads those who only look on to what residents read', async () => {
    const may = { ...manages, manage: false, collectInPerson: false };
    show(<ConventionDeskPage />, {
      ...conventionReader(['supervisoryCommittee']),
      'conventions.conventionFront': () => aConventionFront({ may }),
    });
    await press('看大家的意见');
    expect(lastOpened()).toContain('give-opinion');
    expect(screen.queryByText('中止这次修订')).toBeNull();
  });

  it('says that the reviewers sent the draft back', async () => {
    show(<ConventionDeskPage />, {
      ...front({ state: 'drafting', isCollecting: false }),
      'conventions.reviewDesk': () => ({ rounds: [{ state: 'changesRequired' }] }),
    });
    expect(await screen.findByText('审核要求修改')).toBeVisible();
    await press('看审核意见');
    expect(lastOpened()).toContain('review-desk');
  });

  it('what was sent back is written anew before it can be handed in', async () => {
    const version = { number: 3, publishedAt: '2026-11-20T02:00:00.000Z' };
    show(<ConventionDeskPage />, {
      ...front({ state: 'drafting', isCollecting: false }),
      'conventions.textSummary': () => ({ openSuggestions: 0, isBegun: true, version }),
      'conventions.warningsOf': () => ({ version: 3, unanswered: 0, items: [] }),
      'conventions.reviewDesk': () => ({ rounds: [{ state: 'changesRequired', version: 3 }] }),
    });
    await press('照审核意见改草案');
    expect(lastOpened()).toContain('text-desk');
    expect(screen.queryByRole('button', { name: '提请审核' })).toBeNull();
  });

  it('opens a step that is behind, and none that is ahead', async () => {
    show(<ConventionDeskPage />, front({ state: 'drafting', isCollecting: false }));
    await press(/第 1 步，征集民意，已完成，展开/);
    expect(await screen.findByRole('button', { name: '看意见和提示题' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /备案公布/ })).toBeNull();
  });

  it('gives a round up with a reason, not one that was adopted', async () => {
    const { inputsOf, unmount } = show(<ConventionDeskPage />, {
      'conventions.abandonRevision': () => ({ abandoned: true }),
    });
    await userEvent.click(await screen.findByText('中止这次修订'));
    await type('为什么中止', '大家觉得现在不用改了。');
    await press('中止');
    await waitFor(() => expect(inputsOf('conventions.abandonRevision')).toHaveLength(1));
    unmount();
    show(<ConventionDeskPage />, front({ state: 'filing', isCollecting: false, version: 3 }));
    expect(await screen.findByText('看公约页面')).toBeVisible();
    expect(screen.queryByText('中止这次修订')).toBeNull();
  });

  it('rests between rounds, with the way to begin the next', async () => {
    show(<ConventionDeskPage />, {
      'conventions.conventionFront': () => aConventionFront({ may: manages, openRevision: null }),
    });
    await press('开始修订');
    expect(lastOpened()).toContain('begin-revision');
  });
});

describe('founding a convention', () => {
  it('needs a name and a reason; the period is the usual one', async () => {
    const { inputsOf } = show(
      <BeginRevisionPage />,
      { 'conventions.foundConvention': () => ({ conventionId, number: 1 }) },
      { conventionId: '' },
    );
    await press('开始征集意见');
    expect(await screen.findByText('公约的名称请写 4 到 40 个字。')).toBeVisible();
    expect(screen.getByText(/请写明原因/)).toBeVisible();
    await type('名称', '锦绣花园居民公约');
    await type('为什么', '停车的事年年有人争。');
    await press('开始征集意见');
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
    expect(inputsOf('conventions.foundConvention')).toMatchObject([
      { kind: 'compound', name: '锦绣花园居民公约', acknowledgedBy: 'household' },
    ]);
  });
});

describe('the desk of opinions', () => {
  it('enters what stands on paper, with the home it is from', async () => {
    const unitId = '019aa000-0000-7000-8000-0000000000a2';
    const building = { id: '019aa000-0000-7000-8000-0000000000b1', name: '一组', entrances: [] };
    const { inputsOf } = show(<OpinionsDeskPage />, {
      'community.listBuildings': () => [building],
      'community.listRooms': () => ({
        items: [{ unitId, roomNumber: '12', kind: 'household' }],
        nextCursor: null,
      }),
      'conventions.enterPaperOpinion': () => ({ opinionId: promptId, visibility: 'shown' }),
    });
    await userEvent.click(await screen.findByRole('tab', { name: '录入纸质' }));
    await type('意见', '路灯坏了要有人修。');
    await press('录入这一条');
    expect(await screen.findByText('请选择提意见的是哪一户。')).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '哪一栋' }), '一组');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: '门牌号' }), '12');
    await press('录入这一条');
    await waitFor(() =>
      expect(inputsOf('conventions.enterPaperOpinion')).toMatchObject([
        { conventionId, unitId, promptId: null, words: '路灯坏了要有人修。' },
      ]),
    );
  });

  it('lets prompts be changed that nobody has answered yet', async () => {
    const { inputsOf } = show(<OpinionsDeskPage />, {
      'conventions.savePrompts': () => ({ prompts: 1 }),
    });
    await userEvent.click(await screen.findByRole('tab', { name: '提示题' }));
    expect(await screen.findByText('已经有人回答，不能改。')).toBeVisible();
    await press('删掉这一题：第五章 停车');
    await press('保存提示题');
    await waitFor(() =>
      expect(inputsOf('conventions.savePrompts')).toMatchObject([
        { conventionId, prompts: [{ id: promptId }] },
      ]),
    );
  });

  it('shows what was said, and takes back only what is from paper', async () => {
    const paper = { helper: '网格员', room: '1栋1单元502' };
    show(<OpinionsDeskPage />, {
      'conventions.listPrompts': () => promptsOf(),
      'conventions.listOpinions': () => ({
        items: [anOpinionCard(), anOpinionCard({ id: promptId, paper })],
        nextCursor: null,
      }),
    });
    expect(await screen.findByText(/房号：1栋1单元502/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: '收回这一条' })).toHaveLength(1);
  });
});

it('a warning is answered with a reason; one that is denied has its words ready', async () => {
  const warning = {
    ...{ paragraphId: promptId, text: '本公约不收取任何罚款。', rule: 'fines' },
    ...{ words: ['罚款'], isDenied: true, answer: null },
  };
  const { inputsOf } = show(<ClauseWarningsPage />, {
    'conventions.warningsOf': () => ({ version: 3, unanswered: 1, items: [warning] }),
    'conventions.answerWarning': () => ({ answered: true }),
  });
  expect(await screen.findByText('本公约不收取任何罚款。')).toBeVisible();
  await press('写明理由：罚款收费');
  await press('保留这一条');
  await waitFor(() =>
    expect(inputsOf('conventions.answerWarning')).toMatchObject([
      { conventionId, version: 3, paragraphId: promptId, rule: 'fines' },
    ]),
  );
});
