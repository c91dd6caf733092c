import { screen } from '@testing-library/react';
import { answeringServer } from '@/test/app/answering-server';
import { aPollDetail } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import type { MyEntry } from '../poll-types';
import { EnteredBallots } from './entered-ballots';

const anEntry = (changes: Partial<MyEntry> = {}): MyEntry => ({
  entryId: 'entry1',
  isVoter: true,
  roomLabel: '1栋1单元101',
  channel: 'paper',
  state: 'confirmed',
  statedAt: '2026-10-03T01:00:00.000Z',
  enteredAt: '2026-10-05T01:00:00.000Z',
  rejectReason: null,
  setAside: null,
  answers: { item1: 'approve', item2: 'abstain' },
  mayWithdraw: false,
  ...changes,
});

const open = (entries: MyEntry[]) => {
  const server = answeringServer({ 'polls.myEntries': () => entries });
  return { server, ...renderPage(<EnteredBallots poll={aPollDetail()} />) };
};

it('the voter reads that their paper is on file, what it says, and the rule', async () => {
  open([anEntry()]);
  expect(
    await screen.findByText(
      '1栋1单元101：2026年10月3日 09:00 交的纸质票已登记，以最后一次表达为准。',
    ),
  ).toBeInTheDocument();
  expect(screen.getByText('赞成')).toBeInTheDocument();
  expect(screen.getByText('弃权')).toBeInTheDocument();
  expect(screen.getByText(/不看录入的先后/)).toBeInTheDocument();
});

it.each<[string, Partial<MyEntry>, RegExp]>([
  ['waits', { state: 'entered' }, /等另一位工作人员核对/],
  ['was sent back', { state: 'rejected', rejectReason: 'unreadable' }, /照片看不清楚。请重新交票/],
  ['was set aside', { setAside: 'laterStatement' }, /后来又投过票.*不计票/],
])('one that %s says so', async (_case, changes, words) => {
  open([anEntry(changes)]);
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('a co-owner sees that something was entered, not what', async () => {
  open([anEntry({ answers: null })]);
  await screen.findByText(/已登记/);
  expect(screen.queryByText('赞成')).not.toBeInTheDocument();
});
