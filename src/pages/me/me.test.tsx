import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseCommunity, readCurrentCommunity } from '@/src/platform/current-community';
import { answeringServer } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import MePage from './index';

const home = {
  bindingId: 'x',
  unitId: 'u',
  room: '1栋1单元502',
  relation: 'owner',
  name: '李小明',
  phone: '13800000001',
  adult: true,
  state: 'approved',
  reason: null,
  appliedAt: '2026-11-22T02:00:00.000Z',
  decidedAt: null,
  expiresAt: null,
  isValid: true,
};
const resident = {
  loggedIn: true,
  account: { consentedAt: '2026-11-22T02:00:00.000Z', consentVersion: '1', consentIsCurrent: true },
  community: { id: 'c', name: '锦绣花园', kind: 'compound', privacyContact: '' },
  roles: ['resident', 'adult', 'owner'],
  homes: [home],
  pendingBindings: [],
};

const open = (me: object) => {
  answeringServer({
    'community.whoAmI': () => me,
    'community.countWaiting': () => ({ bindingsToReview: 3, registersToCommit: 1 }),
    'messages.countUnreadMessages': () => ({ unread: 2 }),
  });
  return renderPage(<MePage />);
};

it('shows a resident their home, and no desk', async () => {
  open(resident);
  expect(await screen.findByText('李小明')).toBeInTheDocument();
  expect(screen.getByText('1栋1单元502 业主')).toBeInTheDocument();
  expect(screen.getByText('我的议题')).toBeInTheDocument();
  expect(await screen.findByText('2 条新消息')).toBeInTheDocument();
  expect(screen.queryByText('工作台')).not.toBeInTheDocument();
});

it('shows staff the desk with what waits', async () => {
  open({ ...resident, roles: ['ownersCommittee'], homes: [] });
  expect(await screen.findByText('工作台')).toBeInTheDocument();
  expect(await screen.findByText('4 件待办')).toBeInTheDocument();
});

it('shows a visitor the way in, the text size and the privacy statement', async () => {
  open({ ...resident, loggedIn: false, account: null, community: null, roles: [], homes: [] });
  expect(await screen.findByRole('button', { name: '去登录' })).toBeInTheDocument();
  expect(screen.getByRole('switch', { name: /大字模式/ })).toBeInTheDocument();
  expect(screen.getByText('隐私说明')).toBeInTheDocument();
  expect(screen.queryByText('退出登录')).not.toBeInTheDocument();
});

it('logging out leaves nothing of the community behind', async () => {
  chooseCommunity({ id: 'c', name: '锦绣花园' });
  open(resident);
  await userEvent.click(await screen.findByText('退出登录'));
  await userEvent.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: '退出登录' }),
  );
  expect(readCurrentCommunity()).toBeNull();
});
