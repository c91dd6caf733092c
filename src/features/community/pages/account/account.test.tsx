import Taro from '@tarojs/taro';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseCommunity, readCurrentCommunity } from '@/src/platform/current-community';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import AccountPage from './index';

const open = (closeAccount: () => unknown) => {
  chooseCommunity({ id: 'c', name: '锦绣花园' });
  const server = answeringServer({
    'community.whoAmI': () => ({
      loggedIn: true,
      account: { consentedAt: '2026-11-22T02:00:00.000Z', consentIsCurrent: true },
      community: { id: 'c', name: '锦绣花园', kind: 'compound', privacyContact: '' },
      roles: ['resident'],
      homes: [],
      pendingBindings: [],
    }),
    'community.closeAccount': closeAccount,
  });
  return { ...server, ...renderPage(<AccountPage />) };
};

async function closeAccount() {
  await userEvent.click(await screen.findByRole('button', { name: '注销账号' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '注销账号' }));
}

it('closes after one more question and leaves nothing behind', async () => {
  const { calls } = open(() => ({ closed: true }));
  await closeAccount();
  await waitFor(() => expect(readCurrentCommunity()).toBeNull());
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
  expect(calls.find(({ path }) => path === 'community.closeAccount')?.requestId).toBeTruthy();
});

it('counts as closed when only the answer was lost', async () => {
  open(() => refusal('consentMissing', '请先阅读并同意隐私说明，再继续。'));
  await closeAccount();
  await waitFor(() => expect(readCurrentCommunity()).toBeNull());
});

it('tells the last administrator why it stays open', async () => {
  open(() => refusal('lastAdministrator', '只剩这一位社区管理员了。'));
  await closeAccount();
  expect(await screen.findByText('只剩这一位社区管理员了。')).toBeInTheDocument();
  expect(readCurrentCommunity()).not.toBeNull();
});
