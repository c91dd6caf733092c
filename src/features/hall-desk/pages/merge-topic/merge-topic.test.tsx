import Taro from '@tarojs/taro';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { aTopicDetail, topicId } from '@/test/app/topic-answers';
import MergeTopicPage from './index';

jest.setTimeout(20_000);

const targetId = '019aa000-0000-7000-8000-000000000002';
const target = aTopicDetail({ id: targetId, title: '单元门关不上', state: 'accepted' });
const ended = aTopicDetail({ id: '3', title: '门禁已经换好', state: 'closed' });
const behind = aTopicDetail({ id: '4', title: '门铃也坏了' });

const open = (merge: () => unknown) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': aMember(['ownersCommittee']),
    'hall.topicDetail': () => aTopicDetail({ state: 'accepted' }),
    'hall.searchTopics': () => ({
      items: [aTopicDetail(), target, ended, behind],
      nextCursor: null,
    }),
    'hall.mergeTopics': merge,
  });
  renderPage(<MergeTopicPage />);
  return server;
};

it('offers what can be joined, and says why the rest cannot', async () => {
  open(() => ({}));
  expect(await screen.findByRole('radio', { name: /单元门关不上/ })).toBeInTheDocument();
  expect(
    screen.getByRole('radio', { name: '门铃也坏了，征集附议，还没有走到这一步' }),
  ).toHaveAttribute('aria-disabled', 'true');
  expect(screen.queryByRole('radio', { name: /门禁/ })).not.toBeInTheDocument();
});

it('searches with the words that were typed', async () => {
  const { inputsOf } = open(() => ({}));
  await userEvent.type(await screen.findByLabelText(/找议题/), '单元门');
  await userEvent.click(screen.getByRole('button', { name: '查找' }));
  await waitFor(() =>
    expect(inputsOf('hall.searchTopics').at(-1)).toMatchObject({ words: '单元门' }),
  );
});

it('merges with a reason after being asked once more, and leads to the other', async () => {
  let isRefused = true;
  const { inputsOf } = open(() =>
    isRefused ? refusal('mergeTargetEnded') : { targetId, cosignCount: 8 },
  );
  await userEvent.click(await screen.findByRole('radio', { name: /单元门关不上/ }));
  await userEvent.click(screen.getByRole('button', { name: '合并' }));
  const reason = '两个议题说的是同一件事。';
  await userEvent.type(await screen.findByLabelText(/原因/), reason);
  const confirm = () =>
    userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '合并' }));
  await confirm();
  expect(await screen.findByText(/已经进入后面的步骤/)).toBeInTheDocument();
  expect(screen.getByLabelText(/原因/)).toHaveValue(reason);
  isRefused = false;
  await confirm();
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(inputsOf('hall.mergeTopics').at(-1)).toEqual({ topicId, targetId, reason });
});
