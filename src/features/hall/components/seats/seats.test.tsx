import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { aSeatAnswer, aSeatOf } from '@/test/app/seat-answers';
import { aTopicDetail } from '@/test/app/topic-answers';
import { SeatsEntry } from '../seats-entry';
import { type Seat, seatLook } from './seat-looks';

jest.setTimeout(20_000);

const open = (seats: Seat[], answers: Parameters<typeof answeringServer>[0] = {}) => {
  const server = answeringServer({
    'hall.topicSeats': () => ({ seats, isOpen: true, mayManage: false }),
    ...answers,
  });
  renderPage(<SeatsEntry topic={aTopicDetail()} />);
  return server;
};

it('an unanswered seat is visible with how long it has been waiting', () => {
  const now = new Date('2026-11-25T02:00:00Z');
  expect(seatLook(aSeatOf(), now).word).toBe('等待答复 5 天');
  expect(seatLook(aSeatOf({ overdueDays: 3 }), now).word).toBe('答复已逾期 3 天');
});

it('shows what each said, official answers apart, and where a transcript stands', async () => {
  open([
    aSeatOf({ state: 'answered', answers: [aSeatAnswer()] }),
    aSeatOf({
      ...{ id: '2', kind: 'outside', name: '某某街道办事处', state: 'answered' },
      answers: [
        aSeatAnswer({ id: 'b', transcript: { body: '业主委员会', source: '来函〔2026〕12号' } }),
      ],
    }),
    aSeatOf({
      ...{ id: '3', kind: 'resident', name: '1栋 李**', state: 'declined' },
      answers: [aSeatAnswer({ id: 'c', kind: 'decline', text: '我不住在那个单元。' })],
    }),
  ]);
  expect(await screen.findByText('各方意见（3 方，2 方已答复）')).toBeInTheDocument();
  expect(screen.getByText(/由业主委员会转录（来函〔2026〕12号）/)).toBeInTheDocument();
  expect(screen.getByText('不答复，原因：我不住在那个单元。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '公开答复' })).not.toBeInTheDocument();
});

it('who sits there answers, and a refusal keeps what was typed', async () => {
  let isRefused = true;
  const { inputsOf } = open([aSeatOf({ isMine: true })], {
    'hall.answerSeat': () =>
      isRefused ? refusal('seatsClosed') : { visibility: 'shown' as const },
  });
  await userEvent.click(await screen.findByRole('button', { name: '公开答复' }));
  expect(screen.getByText('答复要写 2 到 1000 个字，请修改。')).toBeInTheDocument();
  const words = '配件已经订货，三天内更换。';
  await userEvent.type(screen.getByLabelText(/以物业服务中心的名义答复/), words);
  await userEvent.click(screen.getByRole('button', { name: '公开答复' }));
  expect(await screen.findByText(/现在不在协商/)).toBeInTheDocument();
  expect(screen.getByLabelText(/以物业服务中心的名义答复/)).toHaveValue(words);
  isRefused = false;
  await userEvent.click(screen.getByRole('button', { name: '公开答复' }));
  await waitFor(() => expect(inputsOf('hall.answerSeat')).toHaveLength(2));
  expect(inputsOf('hall.answerSeat').at(-1)).toEqual({ seatId: aSeatOf().id, text: words });
});

it('one’s own seat comes first, and many are folded', async () => {
  const many = Array.from({ length: 5 }, (_, place) =>
    aSeatOf({ id: `${place}`, name: `第${place + 1}个单位`, isMine: place === 4 }),
  );
  open(many);
  expect(await screen.findByText('第5个单位')).toBeInTheDocument();
  expect(screen.queryByText('第3个单位')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '展开全部 5 方' }));
  expect(screen.getByText('第3个单位')).toBeInTheDocument();
});

it('or says why it does not concern them', async () => {
  const { inputsOf } = open([aSeatOf({ id: 'd', isMine: true })], {
    'hall.declineSeat': () => ({ visibility: 'shown' }),
  });
  await userEvent.click(await screen.findByRole('button', { name: /不归我们管/ }));
  await userEvent.type(screen.getByLabelText(/不答复的原因/), '这件事归自来水公司管。');
  await userEvent.click(screen.getByRole('button', { name: '公开原因' }));
  await waitFor(() =>
    expect(inputsOf('hall.declineSeat')).toEqual([
      { seatId: 'd', reason: '这件事归自来水公司管。' },
    ]),
  );
});

it('one’s own words that wait are marked; nothing is shown where nobody was asked', async () => {
  open([
    aSeatOf({
      ...{ kind: 'resident', name: '1栋 李**', isMine: true },
      answers: [aSeatAnswer({ visibility: 'waiting', isMine: true })],
    }),
  ]);
  expect(await screen.findByText('审核中')).toBeInTheDocument();
});

it('nothing is shown where nobody was asked', async () => {
  const { calls } = open([]);
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(screen.queryByText(/各方意见/)).not.toBeInTheDocument();
});
