import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer } from '@/test/app/answering-server';
import { aDesk } from '@/test/app/entry-answers';
import { aMember, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import type { ListedEntry } from '../../entry-types';
import EntriesPage from './index';

const listed = (changes: Partial<ListedEntry>): ListedEntry => ({
  entryId: 'entry1',
  roomLabel: '1栋1单元101',
  channel: 'paper',
  state: 'entered',
  statedAt: '2026-11-21T02:00:00.000Z',
  enteredAt: '2026-11-21T03:00:00.000Z',
  decidedAt: null,
  isMine: true,
  rejectReason: null,
  setAside: null,
  ...changes,
});

const open = (items: ListedEntry[], desk = aDesk()) => {
  setRouteParameters({ pollId });
  const server = answeringServer({
    'community.whoAmI': aMember(['ownersCommittee']),
    'polls.entryDesk': () => desk,
    'polls.listEntries': () => ({ items, nextCursor: null }),
    'polls.withdrawEntry': () => ({}),
  });
  renderPage(<EntriesPage />);
  return server;
};

it('lists room, way and state; what is not counted says why', async () => {
  open([
    listed({}),
    listed({ entryId: 'entry2', state: 'rejected', rejectReason: 'unreadable' }),
    listed({ entryId: 'entry3', state: 'confirmed', setAside: 'laterStatement', isMine: false }),
  ]);
  expect(await screen.findByText('待核对', { selector: '.status-tag div' })).toBeInTheDocument();
  expect(screen.getByText('退回的原因：照片看不清楚')).toBeInTheDocument();
  expect(screen.getByText('已核对，不计票', { selector: '.status-tag div' })).toBeInTheDocument();
  expect(screen.getByText(/以最后一次为准。这张票留存备查/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '核对 2 张' })).toBeInTheDocument();
});

it('an own entry is withdrawn only after a question', async () => {
  const server = open([listed({})]);
  await userEvent.click(await screen.findByRole('button', { name: '撤回 1栋1单元101' }));
  expect(server.inputsOf('polls.withdrawEntry')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '撤回' }));
  expect(server.inputsOf('polls.withdrawEntry')).toEqual([{ pollId, entryId: 'entry1' }]);
});

it('says when entering is over, and offers nothing to enter', async () => {
  const over = { code: 'entriesClosed', message: '录入已经截止。' };
  open([], aDesk({ refusal: over }));
  expect(await screen.findByText('录入已经截止。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '录入一张票' })).not.toBeInTheDocument();
});
