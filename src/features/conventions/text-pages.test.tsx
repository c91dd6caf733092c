import Taro from '@tarojs/taro';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import {
  aClause,
  aConventionText,
  clauseId,
  conventionId,
} from '@/test/app/convention-text-answers';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { CiteClauses } from './components/cite-clauses';
import { CitedClauses } from './components/cited-clauses';
import { ConventionTextSection } from './components/convention-text';
import ClausePage from './pages/clause';
import SuggestPage from './pages/suggest';
import TextPage from './pages/text';
import TextHistoryPage from './pages/text-history';
import type { CitedClauseData } from './text-types';

type Answers = Parameters<typeof answeringServer>[0];

const open = (
  page: React.ReactElement,
  answers: Answers,
  parameters: Record<string, string> = {},
  roles: Parameters<typeof aMember>[0] = ['resident', 'adult'],
) => {
  setRouteParameters({ conventionId, ...parameters });
  const server = answeringServer({ 'community.whoAmI': aMember(roles), ...answers });
  renderPage(page);
  return server;
};
const opened = (page: string, more = '') =>
  `/features/conventions/pages/${page}/index?conventionId=${conventionId}${more}`;
const suggestPage = opened('suggest', `&paragraphId=${clauseId}`);
const nothing = () => ({ items: [], nextCursor: null });

describe('the text', () => {
  it('shows a draft as one, its clauses under their numbers, and what can be done with each', async () => {
    open(<TextPage />, { 'conventions.conventionText': () => aConventionText() });
    expect(await screen.findByText(/草案第 3 稿，还没有生效 · 居民委员会/)).toBeInTheDocument();
    expect(screen.getByText('第五条之一')).toBeInTheDocument();
    fireEvent.contextMenu(screen.getByText('晚上十点以后放低音量。'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: suggestPage });
    await userEvent.click(screen.getByRole('button', { name: '对第五条之一提建议' }));
    expect(Taro.navigateTo).toHaveBeenCalledTimes(2);
    await userEvent.click(screen.getByRole('button', { name: '第五条之一的白话说明' }));
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: opened('clause', `&paragraphId=${clauseId}`),
    });
  });

  it('what is in force takes no suggestions, and an older version says so', async () => {
    const viewer = { mayWrite: false, maySuggest: false, whyItStands: null };
    const edition = { isDraft: false, edition: 1, isInForce: true };
    const { inputsOf } = open(
      <TextPage />,
      { 'conventions.conventionText': () => aConventionText({ viewer }, edition) },
      { which: 'inForce' },
    );
    expect(await screen.findByText(/第1版，生效中/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /提建议/ })).not.toBeInTheDocument();
    expect(screen.queryByText('这不是现行的公约')).not.toBeInTheDocument();
    expect(inputsOf('conventions.conventionText')).toMatchObject([{ which: 'inForce' }]);
  });

  it('an older version is marked and leads to what counts now', async () => {
    const older = { isDraft: false, edition: null, isInForce: false };
    open(
      <TextPage />,
      { 'conventions.conventionText': () => aConventionText({}, older) },
      { version: '1' },
    );
    expect(await screen.findByText('这不是现行的公约')).toBeInTheDocument();
  });

  it('a draft that stands says why; its writers go on to the desk while it does not', async () => {
    const whyItStands = '草案已经提请审核，现在不能再改。';
    const viewer = { mayWrite: true, maySuggest: false, whyItStands };
    open(<TextPage />, { 'conventions.conventionText': () => aConventionText({ viewer }) });
    expect(await screen.findByText(whyItStands)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /修改草案/ })).not.toBeInTheDocument();
  });

  it('where no draft is published it says so', async () => {
    open(<TextPage />, { 'conventions.conventionText': () => refusal('draftNotPublished') });
    expect(await screen.findByText(/草案还没有公布/)).toBeInTheDocument();
  });

  it('is read out, clause by clause, where the browser has a voice', async () => {
    const spoken: string[] = [];
    const cancel = jest.fn();
    const speak = ({ text }: { text: string }) => spoken.push(text);
    Object.assign(window, {
      speechSynthesis: { speak, cancel },
      SpeechSynthesisUtterance: class {
        constructor(readonly text: string) {}
      },
    });
    open(<TextPage />, { 'conventions.conventionText': () => aConventionText() });
    await userEvent.click(await screen.findByRole('button', { name: '朗读' }));
    expect(spoken).toEqual(['第二章 邻里关系', '第五条之一，晚上十点以后放低音量。']);
    await userEvent.click(screen.getByRole('button', { name: '停止朗读' }));
    expect(cancel).toHaveBeenCalledTimes(2);
    Reflect.deleteProperty(window, 'speechSynthesis');
  });

  it('stands on the page of the convention, with the way to the whole of it', async () => {
    open(<ConventionTextSection conventionId={conventionId} />, {
      'conventions.conventionText': () => aConventionText(),
    });
    await userEvent.click(await screen.findByRole('button', { name: '看全文，共 2 段' }));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: opened('text', '&which=inForce') });
  });
});

describe('suggesting', () => {
  it('somebody says how a clause should read, under the number it has', async () => {
    const { inputsOf } = open(
      <SuggestPage />,
      {
        'conventions.textParagraph': () => ({
          version: 3,
          title: '锦绣花园居民公约',
          paragraph: aConventionText().items[1],
          maySuggest: true,
          whyItStands: null,
        }),
        'conventions.textSuggestions': nothing,
        'conventions.suggestChange': () => ({ visibility: 'shown' }),
      },
      { paragraphId: clauseId },
    );
    expect(await screen.findByText('第五条之一')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('radio', { name: '删去这一段' }));
    await userEvent.type(screen.getByRole('textbox'), '别的条款里已经写了。');
    await userEvent.click(screen.getByRole('button', { name: '提交建议' }));
    expect(await screen.findByText(/写文稿的人会答复您/)).toBeInTheDocument();
    expect(inputsOf('conventions.suggestChange')).toMatchObject([
      { conventionId, paragraphId: clauseId, kind: 'remove', reason: '别的条款里已经写了。' },
    ]);
  });

  it('the versions tell which of them became an edition', async () => {
    const { number, title, note, summary, digest, publishedAt, authorName } =
      aConventionText().version;
    const card = { number, title, note, summary, digest, publishedAt, authorName };
    open(<TextHistoryPage />, {
      'conventions.textSummary': () => ({
        version: null,
        openSuggestions: 0,
        isBegun: false,
        isOpen: false,
        mayWrite: false,
      }),
      'conventions.textVersions': () => ({
        items: [{ ...card, creditedNames: [], edition: 2 }],
        nextCursor: null,
      }),
    });
    expect(await screen.findByText('第 3 稿')).toBeInTheDocument();
    expect(screen.getByText('成为第2版公约')).toBeInTheDocument();
  });
});

describe('a clause', () => {
  const parameters = { paragraphId: clauseId };

  it('shows what it means, an example, and where it was cited', async () => {
    const topicId = '019aa000-0000-7000-8000-0000000000d1';
    open(
      <ClausePage />,
      {
        'conventions.clauseDetail': () => aClause(),
        'conventions.whereCited': () => ({
          items: [
            {
              kind: 'topic',
              id: topicId,
              title: '楼上晚上太吵',
              citedAt: '2026-11-21T02:00:00.000Z',
              edition: 1,
            },
          ],
          nextCursor: null,
        }),
      },
      parameters,
    );
    expect(await screen.findByText('晚上十点以后小点声，别吵着邻居睡觉。')).toBeInTheDocument();
    expect(screen.getByText('十点以后看电视戴耳机。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /白话说明/ })).not.toBeInTheDocument();
    await userEvent.click(await screen.findByText('楼上晚上太吵'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/features/hall/pages/topic/index?topicId=${topicId}`,
    });
  });

  it('an explanation of other words is marked, and staff go on to write it again', async () => {
    const explanation = { ...aClause().explanation!, isStale: true };
    open(
      <ClausePage />,
      {
        'conventions.clauseDetail': () =>
          aClause({ explanation, inDraft: 'reworded', mayExplain: true }),
        'conventions.whereCited': nothing,
      },
      parameters,
    );
    expect(await screen.findByText('条文的写法和写这段说明时不一样')).toBeInTheDocument();
    expect(screen.getByText('草案里这一条有新的写法')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '改写白话说明' }));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/features/convention-desk/pages/explain-clause/index?conventionId=${conventionId}&paragraphId=${clauseId}`,
    });
  });

  it('one that was taken out says so', async () => {
    open(
      <ClausePage />,
      {
        'conventions.clauseDetail': () => aClause({ standing: 'removed', explanation: null }),
        'conventions.whereCited': nothing,
      },
      parameters,
    );
    expect(await screen.findByText('这一条已经删去')).toBeInTheDocument();
  });
});

describe('citing', () => {
  const citable = {
    items: [
      {
        conventionId,
        paragraphId: clauseId,
        label: '第五条之一',
        chapter: '第二章',
        text: '晚上十点以后放低音量。',
      },
    ],
    nextCursor: null,
    conventions: [{ id: conventionId, name: '锦绣花园居民公约' }],
  };

  const Citing = () => {
    const [value, setValue] = useState<CitedClauseData[]>([]);
    return <CiteClauses value={value} onChange={setValue} />;
  };

  it('a clause is found, chosen and let go again', async () => {
    open(<Citing />, { 'conventions.citableClauses': () => citable });
    await userEvent.click(await screen.findByRole('button', { name: /引用一条公约/ }));
    await userEvent.click(await screen.findByText('第五条之一'));
    expect(screen.getByText('锦绣花园居民公约 第五条之一')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '不引用第五条之一' }));
    expect(screen.queryByText('锦绣花园居民公约 第五条之一')).not.toBeInTheDocument();
  });

  it('without a convention in force there is nothing to cite', async () => {
    const { inputsOf } = open(<Citing />, {
      'conventions.citableClauses': () => ({ ...citable, items: [], conventions: [] }),
    });
    await screen.findByText((_, element) => element?.tagName === 'BODY');
    expect(inputsOf('conventions.citableClauses')).toHaveLength(1);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('what is cited says when it reads differently by now', async () => {
    const cited = {
      conventionId,
      conventionName: '锦绣花园居民公约',
      paragraphId: clauseId,
      label: '第五条之一',
      text: '晚上十点以后放低音量。',
      changedSince: true,
    };
    renderPage(<CitedClauses clauses={[cited]} />);
    expect(screen.getByText('这一条后来改过，点上面看现在的写法。')).toBeInTheDocument();
  });
});
