import Taro from '@tarojs/taro';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@/shared/roles';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { anOverview, aStatementInList, cards, topicId, whoAmI } from '@/test/app/opinion-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { abandonVoteQueues } from '../../hooks/vote-queue';
import OpinionsPage from './index';

type Vote = { statementId: string; choice: number; held: string[] };

jest.setTimeout(20_000);

beforeEach(() => abandonVoteQueues());
afterEach(() => jest.useRealTimers());

/** A server that keeps votes and gives the next of four cards. */
const aPile = (ahead = 2) => {
  const votes = new Map<string, number>();
  const progress = () => ({ voted: votes.size, total: cards.length });
  const open = (held: string[]) =>
    cards.filter(({ statementId }) => !votes.has(statementId) && !held.includes(statementId));
  return {
    votes,
    answers: {
      'hall.opinionsOverview': () => anOverview(progress()),
      'hall.statementDeck': () => ({ ...progress(), cards: open([]).slice(0, ahead) }),
      'hall.voteOnStatement': ({ statementId, choice, held }: Vote) => {
        votes.set(statementId, choice);
        return { ...progress(), next: open(held)[0] ?? null };
      },
    },
  };
};

const open = (answers: Parameters<typeof answeringServer>[0], roles?: Role[]) => {
  setRouteParameters({ topicId });
  const server = answeringServer({ 'community.whoAmI': whoAmI(roles), ...answers });
  return { ...server, ...renderPage(<OpinionsPage />) };
};

/** As long as it takes to read a card, and longer than a double tap. */
const read = () => new Promise((resolve) => setTimeout(resolve, 400));

const press = async (word: string, card = cards[0]!) => {
  const button = await screen.findByRole('radio', { name: `${word}：${card.text}` });
  await read();
  await userEvent.click(button);
};

it('one card after the other until none is left, then to the groups', async () => {
  const { votes, answers } = aPile();
  open(answers);
  expect(await screen.findByText('还有 4 条')).toBeInTheDocument();
  await press('同意', cards[0]);
  expect(await screen.findByText('还有 3 条')).toBeInTheDocument();
  await press('不同意', cards[1]);
  await press('说不好', cards[2]);
  await press('同意', cards[3]);
  expect(await screen.findByText('4 条观点，您都看过了')).toBeInTheDocument();
  await waitFor(() => expect([...votes.values()]).toEqual([1, -1, 0, 1]));
  await userEvent.click(screen.getByRole('button', { name: '看看大家的想法' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith(
    expect.objectContaining({ url: expect.stringContaining('opinion-groups') }),
  );
});

it('the next card is there before the last vote has arrived, and no vote is lost', async () => {
  const { votes, answers } = aPile();
  let isAway = true;
  const { calls } = open({
    ...answers,
    'hall.voteOnStatement': (vote: Vote) => {
      if (isAway) throw new Error('timeout');
      return answers['hall.voteOnStatement'](vote);
    },
  });
  await press('同意', cards[0]);
  expect(await screen.findByText(cards[1]!.text)).toBeInTheDocument();
  expect(await screen.findByText('还有 1 条没有送到')).toBeInTheDocument();
  await press('不同意', cards[1]);
  expect(await screen.findByText('还有 2 条没有送到')).toBeInTheDocument();
  expect(screen.getByText('还有 2 条')).toBeInTheDocument();
  isAway = false;
  await userEvent.click(screen.getByRole('button', { name: '现在再送一次' }));
  await waitFor(() => expect([...votes.values()]).toEqual([1, -1]));
  expect(await screen.findByText(cards[2]!.text)).toBeInTheDocument();
  expect(screen.queryByText(/没有送到/)).not.toBeInTheDocument();
  const ids = calls
    .filter(({ path, input }) => path === 'hall.voteOnStatement' && (input as Vote).choice === 1)
    .map(({ requestId }) => requestId);
  expect(new Set(ids).size).toBe(1);
});

it('a double tap judges one card, not the next one unread', async () => {
  const { votes, answers } = aPile();
  open(answers);
  const agree = await screen.findByRole('radio', { name: `同意：${cards[0]!.text}` });
  // Both in one instant: however slow the machine, they are a double tap.
  fireEvent.click(agree);
  fireEvent.click(screen.getByRole('radio', { name: /^同意：/ }));
  expect(await screen.findByText('还有 3 条')).toBeInTheDocument();
  await read();
  expect([...votes.keys()]).toEqual([cards[0]!.statementId]);
});

it('what a killed app left unsent is sent when the page opens again', async () => {
  const { votes, answers } = aPile();
  const first = open({
    ...answers,
    'hall.voteOnStatement': () => {
      throw new Error('timeout');
    },
  });
  await press('不同意', cards[0]);
  await screen.findByText('还有 1 条没有送到');
  first.unmount();
  const kept = Taro.getStorageSync(`submission:statementVotes:${topicId}`);
  abandonVoteQueues();
  Taro.setStorageSync(`submission:statementVotes:${topicId}`, kept);
  open(answers);
  await waitFor(() => expect([...votes.values()]).toEqual([-1]));
  expect(await screen.findByText('还有 3 条')).toBeInTheDocument();
});

it('the last choice can be changed at once; the later one is sent later', async () => {
  const { votes, answers } = aPile();
  const { inputsOf } = open(answers);
  await press('同意', cards[0]);
  await userEvent.click(await screen.findByRole('button', { name: '改上一条' }));
  expect(screen.getByRole('radio', { name: `同意：${cards[0]!.text}` })).toBeChecked();
  await press('不同意', cards[0]);
  expect(await screen.findByText(cards[1]!.text)).toBeInTheDocument();
  await waitFor(() => expect(votes.get(cards[0]!.statementId)).toBe(-1));
  expect(inputsOf('hall.voteOnStatement')).toMatchObject([{ choice: 1 }, { choice: -1 }]);
  expect(screen.getByText('还有 3 条')).toBeInTheDocument();
});

it('a statement hidden meanwhile is said to be, and the next one comes', async () => {
  const { answers } = aPile();
  let isHidden = false;
  open({
    ...answers,
    'hall.statementDeck': () => ({
      voted: 0,
      total: isHidden ? 3 : 4,
      cards: isHidden ? cards.slice(1, 3) : cards.slice(0, 2),
    }),
    'hall.voteOnStatement': () => {
      isHidden = true;
      return refusal('statementNotOpen');
    },
  });
  await press('同意', cards[0]);
  expect(await screen.findByText(/这条观点正在审核或者已被隐藏/)).toBeInTheDocument();
  expect(await screen.findByText(cards[1]!.text)).toBeInTheDocument();
  expect(await screen.findByText('还有 3 条')).toBeInTheDocument();
});

it('one’s choices are listed with the counts, and can be changed', async () => {
  const { votes, answers } = aPile();
  open({
    ...answers,
    'hall.listStatements': ({ only }: { only: string }) => ({
      items:
        only === 'voted'
          ? [
              aStatementInList({
                myChoice: votes.get(cards[0]!.statementId) ?? 1,
                totals: { agrees: 4, disagrees: 1, passes: 2 },
              }),
              aStatementInList({ id: cards[1]!.statementId, text: null, visibility: 'hidden' }),
            ]
          : [aStatementInList({ isMine: true, visibility: 'waiting', myChoice: 1 })],
      nextCursor: null,
    }),
    'moderation.reasonOf': () => ({ reason: 'abuse' }),
  });
  await userEvent.click(await screen.findByRole('tab', { name: '我的选择' }));
  expect(await screen.findByText('4 人同意，1 人不同意，2 人说不好')).toBeInTheDocument();
  expect(await screen.findByText(/这条内容已被隐藏，原因：辱骂/)).toBeInTheDocument();
  await press('不同意', cards[0]);
  await waitFor(() => expect(votes.get(cards[0]!.statementId)).toBe(-1));
  expect(screen.getByRole('radio', { name: `不同意：${cards[0]!.text}` })).toBeChecked();
  await userEvent.click(screen.getByRole('tab', { name: '我写的' }));
  expect(await screen.findByText('审核中')).toBeInTheDocument();
});

it('a conversation without statements asks for the first one', async () => {
  open({
    'hall.opinionsOverview': () => anOverview({ total: 0 }),
    'hall.statementDeck': () => ({ voted: 0, total: 0, cards: [] }),
  });
  await userEvent.click(await screen.findByRole('button', { name: '写第一条观点' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith(
    expect.objectContaining({ url: expect.stringContaining('write-statement') }),
  );
});

it('a concluded topic can be read, and nothing can be chosen', async () => {
  open({
    'hall.opinionsOverview': () => anOverview({ isOpen: false, mayVote: false, mayWrite: false }),
    'hall.listStatements': () => ({
      items: [aStatementInList({ myChoice: -1 })],
      nextCursor: null,
    }),
  });
  expect(await screen.findByText('这个议题现在不收集观点')).toBeInTheDocument();
  expect(await screen.findByText('我的选择：不同意')).toBeInTheDocument();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
});

it('a minor reads what was said, and who may speak', async () => {
  open(
    {
      'hall.opinionsOverview': () => anOverview({ mayVote: false, mayWrite: false }),
      'hall.listStatements': () => ({ items: [aStatementInList()], nextCursor: null }),
    },
    ['resident'],
  );
  expect(await screen.findByText('年满十八周岁的住户可以表态')).toBeInTheDocument();
  expect(await screen.findByText(cards[0]!.text)).toBeInTheDocument();
});

it('without a network at the start the page says so, and loads when asked again', async () => {
  const { answers } = aPile();
  let isAway = true;
  open({
    ...answers,
    'hall.opinionsOverview': () => {
      if (isAway) throw new Error('timeout');
      return anOverview();
    },
  });
  expect(await screen.findByText('网络不太好，没有收到回复。')).toBeInTheDocument();
  isAway = false;
  await userEvent.click(screen.getByRole('button', { name: '重新加载' }));
  expect(await screen.findByText('还有 4 条')).toBeInTheDocument();
});

it('a topic that is not there is said not to be', async () => {
  open({ 'hall.opinionsOverview': () => refusal('topicNotFound') });
  expect(await screen.findByText(/没有找到这个议题/)).toBeInTheDocument();
});
