import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { aSuggestionCard, onePage, secondParagraphId, topicId } from '@/test/app/text-answers';
import TextHistoryPage from './index';

const aVersion = (number: number) => ({
  number,
  title: '南门充电桩方案',
  note: number === 2 ? '按议事会的意见改的。' : '',
  summary: number === 1 ? '' : '改了 1 段，新增 1 段',
  digest: `${number}`.repeat(64),
  publishedAt: '2026-11-20T02:00:00.000Z',
  authorName: '业主委员会',
  creditedNames: number === 2 ? ['1栋 李**', '3栋 王**'] : [],
});

const comparison = {
  summary: '改了 1 段，删去 1 段',
  title: [],
  items: [
    { kind: 'unchanged', from: 1, to: 3 },
    {
      kind: 'changed',
      paragraphId: secondParagraphId,
      change: 'reworded',
      moved: true,
      paragraphKind: 'clause',
      kindChanged: false,
      positionBefore: 5,
      positionAfter: 4,
      segments: [
        { kind: 'removed', text: '物业' },
        { kind: 'added', text: '业委会' },
      ],
    },
    {
      kind: 'changed',
      paragraphId: topicId,
      change: 'removed',
      moved: false,
      paragraphKind: 'clause',
      kindChanged: false,
      positionBefore: 6,
      positionAfter: null,
      segments: [{ kind: 'removed', text: '收费一元。' }],
    },
  ],
  nextCursor: null,
};

const open = (
  parameters: Record<string, string>,
  answers: Parameters<typeof answeringServer>[0] = {},
) => {
  setRouteParameters({ topicId, ...parameters });
  const server = answeringServer({
    'community.whoAmI': aMember(['resident']),
    'hall.textVersions': () => onePage(aVersion(2), aVersion(1)),
    'hall.textComparison': () => comparison,
    'hall.textSummary': () => ({
      version: { number: 3, publishedAt: '2026-11-20T02:00:00.000Z' },
      openSuggestions: 0,
      mayWrite: false,
      isOpen: true,
    }),
    ...answers,
  });
  renderPage(<TextHistoryPage />);
  return server;
};

it('lists every version with what it changed and whose suggestions it took over', async () => {
  open({});
  expect(await screen.findByText('改了 1 段，新增 1 段')).toBeInTheDocument();
  expect(screen.getByText('采纳了 1栋 李**、3栋 王** 的建议')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '第 1 版改了什么' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '第 2 版改了什么' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/hall/pages/text-history/index?topicId=${topicId}&older=1&newer=2`,
  });
});

it('says what changed between two versions, what stayed in one line', async () => {
  open({ older: '1', newer: '2' });
  expect(await screen.findByText('改了 1 段，删去 1 段')).toBeInTheDocument();
  expect(screen.getByText('第 1 到 3 段没有改动')).toBeInTheDocument();
  expect(screen.getByText('从第 5 段移到第 4 段')).toBeInTheDocument();
  expect(screen.getByRole('group', { name: '把“物业”改成“业委会”' })).toBeInTheDocument();
  expect(screen.getByText('原第 6 段')).toBeInTheDocument();
  expect(screen.getByRole('group', { name: '删去“收费一元。”' })).toBeInTheDocument();
});

it('any two versions can be compared', async () => {
  const { inputsOf } = open({ older: '1', newer: '2' });
  expect(await screen.findAllByRole('option', { name: '第 3 版' })).toHaveLength(2);
  await userEvent.selectOptions(screen.getByLabelText('到哪一版'), '第 3 版');
  await screen.findByText('改了 1 段，删去 1 段');
  expect(inputsOf('hall.textComparison').at(-1)).toMatchObject({ older: 1, newer: 3 });
});

it('a version that does not exist is said to be missing', async () => {
  open({ older: '1', newer: '9' }, { 'hall.textComparison': () => refusal('textVersionUnknown') });
  expect(await screen.findByText(/没有找到这个版本/)).toBeInTheDocument();
});

it('without any version it says so', async () => {
  open({}, { 'hall.textVersions': () => onePage() });
  expect(await screen.findByText('还没有公布方案文稿')).toBeInTheDocument();
});

it('tells what became of every suggestion, with the reason', async () => {
  const decision = {
    by: '业主委员会',
    answer: '物业合同还没到期。',
    at: '2026-11-21T02:00:00.000Z',
    version: null,
  };
  const { inputsOf } = open(
    {},
    {
      'hall.textSuggestions': ({ list }: { list: string }) =>
        list === 'decided'
          ? onePage(aSuggestionCard({ state: 'rejected', decision }))
          : onePage(aSuggestionCard({ isMine: true, visibility: 'waiting' })),
    },
  );
  await userEvent.click(await screen.findByRole('tab', { name: '有结果' }));
  expect(await screen.findByText('没有采纳')).toBeInTheDocument();
  expect(screen.getByText('业主委员会的答复')).toBeInTheDocument();
  expect(screen.getByText('物业合同还没到期。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('tab', { name: '我提的' }));
  expect(await screen.findByText('审核中')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '撤回' })).toBeInTheDocument();
  expect(inputsOf('hall.textSuggestions')).toMatchObject([{ list: 'decided' }, { list: 'mine' }]);
});
