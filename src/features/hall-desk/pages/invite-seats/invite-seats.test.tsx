import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Seat } from '@/src/features/hall/public';
import { answeringServer } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aSeatOf } from '@/test/app/seat-answers';
import { setRouteParameters } from '@/test/app/taro';
import { topicId } from '@/test/app/topic-answers';
import InviteSeatsPage from './index';

jest.setTimeout(20_000);

const residentId = '019aa000-0000-7000-8000-0000000000c1';

const open = (seats: Seat[], isOpen = true) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': aMember(['ownersCommittee']),
    'hall.topicSeats': () => ({ seats, isOpen, mayManage: true }),
    'hall.seatOptions': () => ({
      bodies: [
        { role: 'propertyManager', name: '物业服务中心', isInvited: seats.length > 0 },
        { role: 'gridWorker', name: '网格员', isInvited: false },
      ],
      residents: [{ accountId: residentId, name: '1栋 李**', isAuthor: true, isInvited: false }],
      nextCursor: null,
    }),
    'hall.inviteSeats': () => ({}),
    'hall.withdrawSeat': () => ({}),
    'hall.transcribeSeat': () => ({}),
  });
  renderPage(<InviteSeatsPage />);
  return server;
};

it('invites bodies, one from outside and a resident with the same question', async () => {
  const { inputsOf } = open([]);
  await userEvent.click(await screen.findByRole('checkbox', { name: '网格员' }));
  await userEvent.type(screen.getByLabelText(/外面的单位/), '某某街道办事处');
  await userEvent.click(screen.getByRole('checkbox', { name: '1栋 李**（发起人）' }));
  await userEvent.type(screen.getByLabelText(/想请教的问题/), '多久能修好？');
  await userEvent.click(screen.getByRole('button', { name: '发出邀请' }));
  const question = '多久能修好？';
  await waitFor(() =>
    expect(inputsOf('hall.inviteSeats')).toEqual([
      {
        topicId,
        answerBy: null,
        seats: [
          { body: 'gridWorker', question },
          { outsideName: '某某街道办事处', question },
          { accountId: residentId, question },
        ],
      },
    ]),
  );
  expect(await screen.findByText('邀请已经发出，他们会收到通知。')).toBeInTheDocument();
});

it('nobody chosen is said; who was invited cannot be chosen again', async () => {
  const { inputsOf } = open([aSeatOf()]);
  await userEvent.click(await screen.findByRole('button', { name: '发出邀请' }));
  expect(screen.getByText('请至少选择一方。')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: /物业服务中心/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(inputsOf('hall.inviteSeats')).toEqual([]);
});

it('an invitation nobody answered is withdrawn with a reason', async () => {
  const seat = aSeatOf();
  const { inputsOf } = open([seat]);
  await userEvent.click(await screen.findByRole('button', { name: '收回对物业服务中心的邀请' }));
  await userEvent.type(screen.getByLabelText(/原因/), '请错了对象，改请街道办。');
  await userEvent.click(screen.getByRole('button', { name: '收回邀请' }));
  await waitFor(() =>
    expect(inputsOf('hall.withdrawSeat')).toEqual([
      { seatId: seat.id, reason: '请错了对象，改请街道办。' },
    ]),
  );
});

it('an answer from outside is written down with where it stands', async () => {
  const seat = aSeatOf({ kind: 'outside', name: '某某街道办事处' });
  const { inputsOf } = open([seat]);
  await userEvent.click(await screen.findByRole('button', { name: '转录它的答复' }));
  await userEvent.type(screen.getByLabelText(/某某街道办事处的答复/), '同意分两批更换。');
  await userEvent.click(screen.getByRole('button', { name: '公开这份答复' }));
  expect(screen.getByText(/请写明答复从哪里来/)).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/答复从哪里来/), '来函〔2026〕12号');
  await userEvent.click(screen.getByRole('button', { name: '公开这份答复' }));
  await waitFor(() =>
    expect(inputsOf('hall.transcribeSeat')).toEqual([
      { seatId: seat.id, text: '同意分两批更换。', source: '来函〔2026〕12号' },
    ]),
  );
});

it('after the deliberation nobody is invited', async () => {
  open([aSeatOf()], false);
  expect(await screen.findByText(/现在不在协商，不能再邀请/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '发出邀请' })).not.toBeInTheDocument();
});
