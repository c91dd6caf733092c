import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aSession, aSpeakingList, sessionId } from '@/test/app/session-answers';
import { setRouteParameters } from '@/test/app/taro';
import SessionPage from './index';

jest.setTimeout(30_000);

const open = (
  session: ReturnType<typeof aSession>,
  answers = {},
  roles?: Parameters<typeof aMember>[0],
) => {
  setRouteParameters({ sessionId });
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'hall.sessionDetail': () => session,
    'hall.speakingList': () => aSpeakingList(),
    'hall.answerInvitation': () => ({ answer: 'coming' }),
    ...answers,
  });
  renderPage(<SessionPage />);
  return server;
};

it('says when, where and about what, and signs up with one tap', async () => {
  const server = open(aSession());
  expect(await screen.findByText('2026年12月1日 19:00 至 21:00')).toBeVisible();
  expect(screen.getByText('1. 门禁维修方案')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '我要参加' }));
  expect(server.inputsOf('hall.answerInvitation')).toEqual([{ sessionId, coming: true }]);
});

it('a full session offers to wait', async () => {
  open(aSession({ placesTaken: 30 }));
  expect(await screen.findByRole('button', { name: '位子满了，我要候补' })).toBeVisible();
});

it('who waits reads their place in the line', async () => {
  open(aSession({ placesTaken: 30, waiting: 4 }, { answer: 'waiting', waitingPlace: 3 }));
  expect(await screen.findByText('您在候补，排第 3 位')).toBeVisible();
});

it('giving the place back is asked about first', async () => {
  const server = open(aSession({}, { answer: 'coming' }));
  await userEvent.click(await screen.findByRole('button', { name: '取消报名' }));
  expect(server.inputsOf('hall.answerInvitation')).toEqual([]);
  const [, confirm] = await screen.findAllByRole('button', { name: '取消报名' });
  await userEvent.click(confirm!);
  expect(server.inputsOf('hall.answerInvitation')).toEqual([{ sessionId, coming: false }]);
});

it('a refusal is said in the server’s words', async () => {
  open(aSession(), { 'hall.answerInvitation': () => refusal('signupOver') });
  await userEvent.click(await screen.findByRole('button', { name: '我要参加' }));
  expect(await screen.findByText(/报名截止了/)).toBeVisible();
});

it('who is not invited is told so, and reads everything else', async () => {
  open(aSession({ invited: 'seats' }, { isInvited: false, maySignUp: false }));
  expect(await screen.findByText(/只请相关的人参加/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '我要参加' })).toBeNull();
});

it('a cancelled session says why', async () => {
  open(aSession({ state: 'cancelled', cancelReason: '场地停电' }, { maySignUp: false }));
  expect(await screen.findByText('原因：场地停电')).toBeVisible();
});

describe('while it goes on', () => {
  const running = (mine = {}) =>
    aSession({ state: 'inProgress' }, { maySignUp: false, isThere: true, ...mine });

  it('one asks to speak and sees one’s place in the line', async () => {
    let waiting: object[] = [];
    const server = open(running(), {
      'hall.askToSpeak': () => {
        waiting = [
          { id: 'r1', name: '1栋 王**', speeches: 0, isMine: false },
          { id: 'r2', name: '1栋 李**', speeches: 0, isMine: true },
        ];
        return { requestId: 'r2' };
      },
      'hall.speakingList': () => aSpeakingList({ waiting } as never),
    });
    await userEvent.click(await screen.findByRole('button', { name: '我要发言' }));
    expect(await screen.findByText('您前面还有 1 位')).toBeVisible();
    expect(screen.getByText('2. 1栋 李**（您）')).toBeVisible();
    expect(server.inputsOf('hall.askToSpeak')).toEqual([{ sessionId }]);
  });

  it('whoever has not checked in is led to do so first', async () => {
    open(running({ isThere: false, mayCheckIn: true }));
    expect(await screen.findByText('签到以后就能申请发言。')).toBeVisible();
    expect(screen.getByRole('button', { name: '我到了，签到' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '我要发言' })).toBeNull();
  });

  it('one’s own turn is announced', async () => {
    const speaking = { id: 'r2', name: '1栋 李**', speeches: 0, isMine: true };
    open(running(), { 'hall.speakingList': () => aSpeakingList({ speaking }) });
    expect(await screen.findByText('现在请您发言。')).toBeVisible();
  });
});

it('afterwards it shows who was there, masked, and the way to the minutes', async () => {
  open(
    aSession(
      { state: 'minutesProposed', minutesVersion: 1, attendees: ['1栋 李**', '2栋 王*'] },
      { maySignUp: false },
    ),
  );
  expect(await screen.findByText('1栋 李**、2栋 王*')).toBeVisible();
  expect(screen.getByText('会议记录')).toBeVisible();
});

it('a broken address leads out', async () => {
  open(aSession(), { 'hall.sessionDetail': () => refusal('sessionNotFound') });
  expect(await screen.findByText(/没有找到这场议事会/)).toBeVisible();
});
