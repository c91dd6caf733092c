import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { OpeningReminder } from './opening-reminder';

/** A server that keeps the wish. */
function serve(answer: () => unknown = () => undefined) {
  let wanted = false;
  return answeringServer({
    'polls.myOpeningReminder': () => ({ wanted }),
    'polls.remindMeAtOpening': (input: { wanted: boolean }) => {
      const refused = answer();
      if (refused !== undefined) return refused;
      wanted = input.wanted;
      return { wanted };
    },
  });
}

it('is asked for with one tap, says what will come, and is taken back with another', async () => {
  const server = serve();
  renderPage(<OpeningReminder pollId="p1" />);
  fireEvent.click(await screen.findByRole('button', { name: '开始表决时提醒我' }));
  expect(await screen.findByText('开始投票时会提醒您')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '不用提醒了' }));
  expect(await screen.findByRole('button', { name: '开始表决时提醒我' })).toBeVisible();
  expect(server.inputsOf('polls.remindMeAtOpening')).toEqual([
    { pollId: 'p1', wanted: true },
    { pollId: 'p1', wanted: false },
  ]);
  // The browser has no messages to ask permission for.
  expect(server.inputsOf('messages.messagePermissions')).toEqual([]);
});

it('a refusal is told', async () => {
  serve(() => refusal('openingReminderOver'));
  renderPage(<OpeningReminder pollId="p1" />);
  fireEvent.click(await screen.findByRole('button', { name: '开始表决时提醒我' }));
  await waitFor(() => expect(screen.getByText(/表决已经开始或取消/)).toBeVisible());
});
