import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkInAddress } from '@/shared/hall/sessions/check-in-scene';
import { qrPicture } from '@/shared/qr-modules';
import { codeText } from '@/src/platform/code-text';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aDesk, aSpeakingList, sessionId } from '@/test/app/session-answers';
import { setRouteParameters } from '@/test/app/taro';

import SessionDeskPage from './index';

jest.setTimeout(30_000);

const aCode = (code = '012345', scene = 'AZAAAAAAcACAAAAAAACgAQ012345') => ({
  ...{ code, scene, now: '2026-12-01T11:00:01.000Z', changesAt: '2026-12-01T11:00:30.000Z' },
});
const waitingSpeaker = { id: 'r1', name: '1栋1单元502 李小明', speeches: 0, isMine: false };

const open = (
  desk = aDesk(),
  answers = {},
  roles: Parameters<typeof aMember>[0] = ['ownersCommittee'],
) => {
  setRouteParameters({ sessionId });
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'hall.sessionDesk': () => desk,
    'hall.sessionCode': () => aCode(),
    'hall.speakingList': () => aSpeakingList({ waiting: [waitingSpeaker] }),
    'hall.callSpeaker': () => ({ called: true }),
    'hall.takeUpItem': () => ({ takenUp: true }),
    'hall.endSession': () => ({ ended: true }),
    'hall.beginSession': () => ({ begun: true }),
    'hall.checkInByHand': () => ({ attendanceId: 'there2' }),
    'hall.removeAttendance': () => ({ removed: true }),
    'hall.searchAttendees': () => ({ items: [], nextCursor: null }),
    ...answers,
  });
  renderPage(<SessionDeskPage />);
  return server;
};

it('shows the code as picture and digits', async () => {
  open();
  expect(await screen.findByText('012 345')).toBeVisible();
  const picture = document.querySelector('img.qr-code__picture, .qr-code__picture');
  expect(picture).toHaveAttribute('src', qrPicture(codeText(checkInAddress, aCode().scene)));
});

it('fetches the next code when the server said it changes, whatever this phone’s clock says', async () => {
  const soon = { ...aCode(), changesAt: '2026-12-01T11:00:02.000Z' };
  const codes = [soon, aCode('987654', 'AZAAAAAAcACAAAAAAACgAQ987654')];
  open(aDesk(), { 'hall.sessionCode': () => (codes.length > 1 ? codes.shift() : codes[0]) });
  expect(await screen.findByText('012 345')).toBeVisible();
  expect(await screen.findByText('987 654', {}, { timeout: 4_000 })).toBeVisible();
});

it('puts down somebody who signed up and has no phone', async () => {
  const server = open();
  await userEvent.click(await screen.findByRole('button', { name: '帮没带手机的人签到' }));
  await userEvent.click(await screen.findByRole('button', { name: '1栋1单元601 周敏' }));
  await waitFor(() =>
    expect(server.inputsOf('hall.checkInByHand')).toEqual([
      { sessionId, who: { accountId: 'account2' } },
    ]),
  );
});

it('a mistake is taken off with a reason', async () => {
  const server = open();
  await userEvent.click(await screen.findByText('撤销'));
  await userEvent.type(await screen.findByLabelText(/为什么撤销/), '登记错了人');
  await userEvent.click(screen.getByRole('button', { name: '撤销签到' }));
  expect(server.inputsOf('hall.removeAttendance')).toEqual([
    { sessionId, attendanceId: 'there1', reason: '登记错了人' },
  ]);
});

it('leads agenda and speakers', async () => {
  const server = open();
  await userEvent.click(await screen.findByRole('tab', { name: '议程和发言' }));
  await userEvent.click(await screen.findByRole('radio', { name: /停车位怎么划/ }));
  expect(server.inputsOf('hall.takeUpItem')).toEqual([{ sessionId, itemId: 'item2' }]);
  await userEvent.click(await screen.findByRole('button', { name: '请 1栋1单元502 李小明 发言' }));
  expect(server.inputsOf('hall.callSpeaker')).toEqual([{ sessionId, speakingId: null }]);
});

it('two who press at once: the second reads what happened', async () => {
  open(aDesk(), { 'hall.callSpeaker': () => refusal('sessionChangedMeanwhile') });
  await userEvent.click(await screen.findByRole('tab', { name: '议程和发言' }));
  await userEvent.click(await screen.findByRole('button', { name: /请 .* 发言/ }));
  expect(await screen.findByText(/刚刚被别人改过/)).toBeVisible();
});

it('ending is asked about first', async () => {
  const server = open();
  await userEvent.click(await screen.findByRole('button', { name: '结束会议' }));
  expect(server.inputsOf('hall.endSession')).toEqual([]);
  const buttons = await screen.findAllByRole('button', { name: '结束会议' });
  await userEvent.click(buttons.at(-1)!);
  expect(server.inputsOf('hall.endSession')).toEqual([{ sessionId }]);
});

it('before the doors open it says from when on, and offers no code', async () => {
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const desk = aDesk({
    ...{ state: 'announced', doorsOpenAt: later },
    ...{ mayCheckIn: false, mayRecordAttendance: false, attendances: [] },
  });
  const server = open(desk);
  expect(await screen.findByText(/起可以签到和宣布开会/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '宣布开会' })).toBeNull();
  expect(server.inputsOf('hall.sessionCode')).toEqual([]);
});

it('is not for residents', async () => {
  const server = open(aDesk(), {}, ['resident', 'adult']);
  expect(await screen.findByText('您还不能查看这里')).toBeVisible();
  expect(server.inputsOf('hall.sessionDesk')).toEqual([]);
});
