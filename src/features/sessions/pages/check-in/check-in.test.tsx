import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkInScene } from '@/shared/hall/sessions/check-in-scene';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aSession, sessionId } from '@/test/app/session-answers';
import { setRouteParameters } from '@/test/app/taro';
import CheckInPage from './index';

const open = (parameters: Record<string, string>, answers = {}) => {
  setRouteParameters(parameters);
  let isThere = false;
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'hall.sessionDetail': () =>
      aSession({ state: 'inProgress' }, { isThere, mayCheckIn: !isThere }),
    'hall.checkIn': () => {
      isThere = true;
      return { outcome: 'checkedIn' };
    },
    ...answers,
  });
  renderPage(<CheckInPage />);
  return server;
};

it('from a scanned code it checks in by itself, once', async () => {
  const server = open({ scene: checkInScene(sessionId, '012345') });
  expect(await screen.findByText('签到成功')).toBeVisible();
  expect(server.inputsOf('hall.checkIn')).toEqual([{ sessionId, code: '012345' }]);
});

it('from a link WeChat opened it does so too', async () => {
  const scene = checkInScene(sessionId, '012345');
  const link = `https://example.org/#/features/sessions/pages/check-in/index?scene=${scene}`;
  const server = open({ q: encodeURIComponent(link) });
  await screen.findByText('签到成功');
  expect(server.inputsOf('hall.checkIn')).toEqual([{ sessionId, code: '012345' }]);
});

it('six digits do it without a camera; fewer cannot be sent', async () => {
  const server = open({ sessionId });
  await userEvent.type(await screen.findByLabelText('签到码（6 位数字）'), '98765');
  expect(screen.getByRole('button', { name: '用数字签到' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await userEvent.type(screen.getByLabelText('签到码（6 位数字）'), '4');
  await userEvent.click(screen.getByRole('button', { name: '用数字签到' }));
  expect(await screen.findByText('签到成功')).toBeVisible();
  expect(server.inputsOf('hall.checkIn')).toEqual([{ sessionId, code: '987654' }]);
});

it('a wrong code is said, and what was typed stays', async () => {
  open({ sessionId }, { 'hall.checkIn': () => ({ outcome: 'wrongCode' }) });
  await userEvent.type(await screen.findByLabelText('签到码（6 位数字）'), '987654');
  await userEvent.click(screen.getByRole('button', { name: '用数字签到' }));
  expect(await screen.findByText('签到码不对')).toBeVisible();
  expect(screen.getByLabelText('签到码（6 位数字）')).toHaveValue('987654');
});

it('too many guesses are refused in words', async () => {
  open({ sessionId }, { 'hall.checkIn': () => refusal('checkInTooManyGuesses', '请稍后再试') });
  await userEvent.type(await screen.findByLabelText('签到码（6 位数字）'), '987654');
  await userEvent.click(screen.getByRole('button', { name: '用数字签到' }));
  expect(await screen.findByText('请稍后再试')).toBeVisible();
});

it('who is there already is not sent again', async () => {
  const server = open(
    { scene: checkInScene(sessionId, '012345') },
    { 'hall.sessionDetail': () => aSession({ state: 'inProgress' }, { isThere: true }) },
  );
  expect(await screen.findByText('签到成功')).toBeVisible();
  await waitFor(() => expect(server.inputsOf('hall.checkIn')).toEqual([]));
});

it('an address without a code says so', async () => {
  open({ scene: 'abc' });
  expect(await screen.findByText(/没有认出签到码/)).toBeVisible();
});
