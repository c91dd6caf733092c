import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import MemberListsPage from './index';

const open = (lists: object[], create: () => unknown = () => ({ listId: 'l9' })) => {
  setRouteParameters({});
  const server = answeringServer({
    'community.whoAmI': aMember(['villagersCommittee']),
    'polls.listMemberLists': () => ({ bodies: ['villagerRepsMeeting', 'villagerGroup'], lists }),
    'polls.createMemberList': create,
  });
  renderPage(<MemberListsPage />);
  return server;
};

const write = async () => {
  await userEvent.click(await screen.findByRole('radio', { name: '村民小组会议' }));
  await userEvent.type(screen.getByLabelText('名单的名称'), '第三村民小组');
  await userEvent.click(screen.getByRole('button', { name: '新建，去添加人' }));
};

it('lists them with how many are on each', async () => {
  open([{ listId: 'l1', body: 'villagerGroup', name: '第三村民小组', revision: 2, people: 87 }]);
  await userEvent.click(await screen.findByText('第三村民小组'));
  expect(screen.getByText('87 人')).toBeVisible();
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/poll-desk/pages/member-list/index?listId=l1',
  });
});

it('a new one opens for adding people', async () => {
  const server = open([]);
  expect(await screen.findByText('还没有名单')).toBeVisible();
  await write();
  await waitFor(() =>
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/features/poll-desk/pages/member-list/index?listId=l9',
    }),
  );
  expect(server.inputsOf('polls.createMemberList')).toEqual([
    { body: 'villagerGroup', name: '第三村民小组' },
  ]);
});

it('a name that is taken is told beside it, and stays', async () => {
  open([], () => refusal('memberListNameTaken'));
  await write();
  expect(await screen.findByText(/已经有一份同名的名单/)).toBeVisible();
  expect(screen.getByLabelText('名单的名称')).toHaveValue('第三村民小组');
});
