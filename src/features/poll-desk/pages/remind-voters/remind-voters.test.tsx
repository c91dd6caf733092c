import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import RemindVotersPage from './index';

const counts = { missing: 61, toRemind: 30, limited: 8, unreachable: 23 };
const preview = {
  ...counts,
  phase: 'open',
  closesAt: '2026-12-02T02:00:00.000Z',
  limits: { perPoll: 3, hoursBetween: 24, hoursBeforeClosing: 24 },
};

const open = (shown: object, answer: () => unknown = () => counts) => {
  setRouteParameters({ pollId: 'p1' });
  const server = answeringServer({
    'polls.previewReminders': () => shown,
    'polls.remindMissingVoters': answer,
  });
  renderPage(<RemindVotersPage />);
  return server;
};

const send = async () => {
  fireEvent.click(await screen.findByRole('button', { name: '提醒这 30 户' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: '发提醒' }));
  return dialog;
};

it('shows whom it reaches, whom not, and the limits before anything is sent', async () => {
  open(preview);
  expect(await screen.findByText('还有 61 户没有投票')).toBeVisible();
  expect(screen.getByText('8 户，暂时不再打扰')).toBeVisible();
  expect(screen.getByText('23 户，没有绑定小程序')).toBeVisible();
  expect(screen.getByText(/最多提醒一次，一次表决最多 3 次/)).toBeVisible();
});

it('asks before it sends, then says what happens', async () => {
  const server = open(preview);
  await send();
  expect(await screen.findByText('正在提醒 30 户')).toBeVisible();
  expect(server.inputsOf('polls.remindMissingVoters')).toEqual([{ pollId: 'p1' }]);
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: /提醒这/ })).not.toBeInTheDocument(),
  );
});

it('a refusal is told where it was asked', async () => {
  open(preview, () => refusal('nobodyToRemind'));
  const dialog = await send();
  expect(await within(dialog).findByText(/现在没有可以提醒的人/)).toBeVisible();
});

it.each([
  ['nobody can be reached', { ...preview, toRemind: 0 }],
  ['voting is over', { ...preview, phase: 'closed' }],
])('nothing can be sent when %s', async (_, shown) => {
  open(shown);
  expect(await screen.findByRole('button', { name: '现在没有可提醒的' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
