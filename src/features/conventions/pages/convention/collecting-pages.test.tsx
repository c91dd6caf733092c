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
  promptId,
  promptsOf,
} from '@/test/app/convention-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import ConventionsPage from '../conventions/index';
import GiveOpinionPage from '../give-opinion/index';
import StepsPage from '../steps/index';
import ConventionPage from './index';

jest.setTimeout(30_000);

type Answers = Parameters<typeof answeringServer>[0];
const show = (page: React.ReactElement, answers: Answers = {}, roles?: string[]) => {
  setRouteParameters({ conventionId });
  const server = answeringServer({ ...conventionReader(roles), ...answers });
  return { ...server, ...renderPage(page) };
};
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('a convention’s page', () => {
  it('says what is in force, what is being written, and where to speak', async () => {
    show(<ConventionPage />);
    expect(await screen.findByText('第1版 生效中')).toBeVisible();
    expect(screen.getByText(/不罚款、不扣分/)).toBeVisible();
    expect(screen.getByText('为什么：停车的事要补上。')).toBeVisible();
    expect(screen.getByText(/已经收到 12 条意见/)).toBeVisible();
    await press('提意见');
    expect(Taro.navigateTo).toHaveBeenLastCalledWith(
      expect.objectContaining({ url: expect.stringContaining('give-opinion') }),
    );
  });

  it('offers those who may not speak the opinions of others, and no desk', async () => {
    const may = { ...aConventionFront().may, speak: false };
    show(<ConventionPage />, { 'conventions.conventionFront': () => aConventionFront({ may }) });
    expect(await screen.findByRole('button', { name: '看大家的意见' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '提意见' })).toBeNull();
    expect(screen.queryByText('公约工作台')).toBeNull();
  });

  it('shows what was summed up once the draft is written', async () => {
    const collected = { opinions: 12, onPaper: 2, summary: '大家说得最多的是停车。', at: '' };
    const openRevision = anOpenRevision({ state: 'drafting', isCollecting: false, collected });
    show(<ConventionPage />, {
      'conventions.conventionFront': () => aConventionFront({ openRevision }),
    });
    expect(await screen.findByText('意见汇总：收到 12 条，其中纸质 2 条')).toBeVisible();
    expect(screen.getByText('大家说得最多的是停车。')).toBeVisible();
    expect(screen.getByRole('button', { name: '看草案' })).toBeVisible();
  });

  it('that is not there is said in words; strangers are asked to join first', async () => {
    show(<ConventionPage />, {
      'conventions.conventionFront': () => refusal('conventionNotFound'),
    });
    expect(await screen.findByText(/没有找到这份公约/)).toBeVisible();
    show(<ConventionPage />, {}, []);
    expect(await screen.findByText('先认证您的房屋')).toBeVisible();
  });
});

describe('giving an opinion', () => {
  const words = '停车位晚上不够用，希望按户轮流。';

  it('goes chapter by chapter; what was typed is gone once it is there', async () => {
    const { inputsOf } = show(<GiveOpinionPage />, {
      'conventions.giveOpinion': () => ({ opinionId: promptId, visibility: 'shown' }),
    });
    await press('写意见：第二章 邻里关系');
    await press('提交');
    expect(await screen.findByText('请写明您的意见，5 到 500 个字。')).toBeVisible();
    expect(inputsOf('conventions.giveOpinion')).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: '您的意见' }), words);
    await press('提交');
    await waitFor(() =>
      expect(inputsOf('conventions.giveOpinion')).toMatchObject([
        { conventionId, promptId, words },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  });

  it('keeps what was typed when it is refused', async () => {
    show(<GiveOpinionPage />, { 'conventions.giveOpinion': () => refusal('collectingOver') });
    await press('写意见：其他');
    await userEvent.type(screen.getByRole('textbox', { name: '您的意见' }), words);
    await press('提交');
    expect(await screen.findByText(/征集已经截止，不能再提意见/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: '您的意见' })).toHaveValue(words);
  });

  it('shows one’s own with the way to take it back, after having asked', async () => {
    const own = anOpinionCard({ isMine: true, visibility: 'waiting' });
    const { inputsOf } = show(<GiveOpinionPage />, {
      'conventions.ownOpinions': () => ({ items: [own] }),
      'conventions.takeBackOpinion': () => ({ takenBack: true }),
    });
    expect(await screen.findByText('审核中')).toBeVisible();
    await press('收回这一条');
    expect(inputsOf('conventions.takeBackOpinion')).toEqual([]);
    await press('收回');
    await waitFor(() =>
      expect(inputsOf('conventions.takeBackOpinion')).toEqual([{ opinionId: own.id }]),
    );
  });

  it('is over: what everybody said is left to read, with where it came from and no name', async () => {
    const paper = { helper: '网格员', room: null };
    show(<GiveOpinionPage />, {
      'conventions.listPrompts': () => promptsOf({ isOpen: false }),
      'conventions.listOpinions': () => ({ items: [anOpinionCard({ paper })], nextCursor: null }),
    });
    expect(await screen.findByText(/征集已截止/)).toBeVisible();
    expect(await screen.findByText(/3栋一位居民/)).toBeVisible();
    expect(screen.getByText('纸质意见，网格员代录')).toBeVisible();
    expect(screen.queryByRole('button', { name: /写意见/ })).toBeNull();
  });
});

it('the steps stand with their evidence in words, and what has none is left out', async () => {
  show(<StepsPage />, {
    'conventions.conventionSteps': () => ({
      name: '锦绣花园居民公约',
      items: [
        {
          ...{ id: '1', revision: 1, fromState: 'collecting', toState: 'drafting' },
          ...{ body: '业主委员会', at: '2026-11-20T02:00:00.000Z' },
          details: { opinions: 12, onPaper: 2, summary: '最多的是停车。', internal: { a: 1 } },
        },
      ],
      nextCursor: null,
    }),
  });
  expect(await screen.findByText('意见汇总完，开始拟定草案')).toBeVisible();
  expect(screen.getByText('第1版 · 业主委员会 · 2026年11月20日 10:00')).toBeVisible();
  expect(screen.getByText('12 条')).toBeVisible();
  expect(screen.queryByText(/internal/)).toBeNull();
});

it('the list tells how each convention stands', async () => {
  show(<ConventionsPage />, {
    'conventions.listConventions': () => ({
      items: [
        {
          ...{ id: conventionId, kind: 'compound', name: '锦绣花园居民公约' },
          foundedAt: '2026-09-01T02:00:00.000Z',
          editionInForce: { edition: 1, inForceFrom: '2026-10-01T02:00:00.000Z' },
          openRevision: { number: 2, state: 'collecting', collectsUntil: '' },
        },
      ],
      nextCursor: null,
    }),
  });
  expect(await screen.findByText('锦绣花园居民公约')).toBeVisible();
  expect(screen.getByText('生效中')).toBeVisible();
  expect(screen.getByText('修订：征集民意')).toBeVisible();
});
