import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { anEntry } from '@/test/app/entry-answers';
import { aMember, aPollDetail, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import ConfirmEntryPage from './index';

const open = (
  answers: Parameters<typeof answeringServer>[0] = {},
  parameters: Record<string, string> = { pollId },
) => {
  setRouteParameters(parameters);
  const waiting = ['entry1', 'entry2'];
  const server = answeringServer({
    'community.whoAmI': aMember(['ownersCommittee']),
    'polls.pollDetail': () => aPollDetail({ voters: [] }),
    'polls.takeEntry': () => ({ entryId: waiting.shift() ?? null }),
    'polls.entryContent': ({ entryId }: { entryId: string }) =>
      anEntry({ entryId, roomLabel: entryId === 'entry1' ? '1栋1单元101' : '1栋1单元102' }),
    'polls.confirmEntry': () => ({ setAside: null, text: '' }),
    'polls.rejectEntry': () => ({}),
    ...answers,
  });
  renderPage(<ConfirmEntryPage />);
  return server;
};

it('photo and choices stand beside each other; one after the other is passed, then there is none left', async () => {
  const server = open();
  expect(await screen.findByText('1栋1单元101')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '第 1 张照片，点开看大图' })).toBeInTheDocument();
  expect(screen.getByText('赞成')).toBeInTheDocument();
  expect(screen.getByText('反对')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '一致，通过' }));
  expect(await screen.findByText('1栋1单元102')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '一致，通过' }));
  expect(await screen.findByText('没有要您核对的票了')).toBeInTheDocument();
  expect(server.inputsOf('polls.confirmEntry')).toEqual([
    { pollId, entryId: 'entry1' },
    { pollId, entryId: 'entry2' },
  ]);
});

it('one that differs is sent back with a reason from the list', async () => {
  const server = open();
  await userEvent.click(await screen.findByRole('button', { name: '退回' }));
  expect(screen.getByRole('button', { name: '退回，不算数' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await userEvent.click(screen.getByRole('radio', { name: '录入的内容和票面不一致' }));
  await userEvent.click(screen.getByRole('button', { name: '退回，不算数' }));
  await screen.findByText('1栋1单元102');
  expect(server.inputsOf('polls.rejectEntry')).toEqual([
    { pollId, entryId: 'entry1', reason: 'differs' },
  ]);
});

it('one that is skipped is not offered again', async () => {
  const server = open();
  await userEvent.click(await screen.findByText('先跳过，看下一张'));
  await screen.findByText('1栋1单元102');
  expect(server.inputsOf('polls.takeEntry')).toEqual([
    { pollId, entryId: null, skip: [] },
    { pollId, entryId: null, skip: ['entry1'] },
  ]);
});

it('who decided meanwhile is told, with the way to the next', async () => {
  open({ 'polls.confirmEntry': () => refusal('entryDecided') });
  await userEvent.click(await screen.findByRole('button', { name: '一致，通过' }));
  expect(await screen.findByText(/刚刚已经处理过了/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('看下一张'));
  expect(await screen.findByText('1栋1单元102')).toBeInTheDocument();
});

it('an entry somebody else has before them is not shown', async () => {
  open({ 'polls.takeEntry': () => refusal('entryTakenByAnother') }, { pollId, entryId: 'entry1' });
  expect(await screen.findByText(/另一位工作人员正在核对/)).toBeInTheDocument();
  expect(screen.queryByText('赞成')).not.toBeInTheDocument();
});
