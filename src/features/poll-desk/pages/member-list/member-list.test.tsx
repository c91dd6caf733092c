import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import MemberListPage from './index';

// Whole flows with many taps; a busy machine needs its time.
jest.setTimeout(30_000);

const listId = 'list1';
const list = {
  listId,
  body: 'villagerGroup',
  name: '第三村民小组',
  revision: 4,
  people: 2,
  gone: 0,
  retired: false,
};
const aPerson = {
  personId: 'p1',
  name: '周敏',
  maskedPhone: '199****0001',
  room: '3组12号',
};

const open = (
  answers: Parameters<typeof answeringServer>[0] = {},
  roles: Parameters<typeof aMember>[0] = ['villagersCommittee'],
) => {
  setRouteParameters({ listId });
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'community.listBuildings': () => [{ id: 'g3', name: '三组', entrances: [] }],
    'polls.memberList': () => list,
    'polls.listMemberPeople': () => ({ items: [aPerson], nextCursor: null }),
    'polls.searchRegister': () => ({
      items: [{ ...aPerson, linkId: 'l1', onList: false }],
      nextCursor: null,
    }),
    'polls.changeMemberList': () => ({ revision: 5 }),
    ...answers,
  });
  renderPage(<MemberListPage />);
  return server;
};

it('shows who is on it; one tap takes somebody off', async () => {
  const server = open();
  expect(await screen.findByText('3组12号，199****0001')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '去掉 周敏' }));
  expect(server.inputsOf('polls.changeMemberList')).toEqual([
    { listId, revision: 4, add: [], remove: ['p1'] },
  ]);
});

it('whom the register has lost is told in words', async () => {
  open({
    'polls.memberList': () => ({ ...list, gone: 1 }),
    'polls.listMemberPeople': () => ({ items: [{ ...aPerson, room: null }], nextCursor: null }),
  });
  expect(await screen.findByText('有 1 人已经不在名册里')).toBeVisible();
  expect(await screen.findByText('已不在名册')).toBeVisible();
});

it('people are found in the register and ticked; nothing is searched before something is typed', async () => {
  const server = open();
  await userEvent.click(await screen.findByRole('tab', { name: '添加' }));
  expect(server.inputsOf('polls.searchRegister')).toEqual([]);
  await userEvent.type(screen.getByLabelText('房号或姓名'), '周');
  await userEvent.click(await screen.findByRole('checkbox', { name: /周敏/ }));
  expect(server.inputsOf('polls.changeMemberList')).toEqual([
    { listId, revision: 4, add: ['p1'], remove: [] },
  ]);
});

it('a whole group comes in one tap, and how many came is told', async () => {
  const server = open({ 'polls.fillMemberList': () => ({ revision: 5, added: 87 }) });
  await userEvent.click(await screen.findByRole('tab', { name: '添加' }));
  await userEvent.selectOptions(await screen.findByLabelText('名册里的哪一栋、哪一组'), 'g3');
  await userEvent.click(screen.getByRole('button', { name: '全部加入名单' }));
  expect(await screen.findByText('加入了 87 人。')).toBeVisible();
  expect(server.inputsOf('polls.fillMemberList')).toEqual([
    { listId, revision: 4, buildingId: 'g3' },
  ]);
});

it('who changes it after somebody else did is told', async () => {
  open({ 'polls.changeMemberList': () => refusal('memberListChanged') });
  await userEvent.click(await screen.findByRole('button', { name: '去掉 周敏' }));
  expect(await screen.findByText(/刚刚被别人改过/)).toBeVisible();
});

it('is taken out of use only after a question, and then nothing of it changes', async () => {
  const server = open({ 'polls.retireMemberList': () => ({}) });
  await userEvent.click(await screen.findByRole('tab', { name: '改名、停用' }));
  await userEvent.click(screen.getByRole('button', { name: '停用这份名单' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '停用' }));
  await waitFor(() =>
    expect(server.inputsOf('polls.retireMemberList')).toEqual([{ listId, revision: 4 }]),
  );
});

it('a retired list is only read', async () => {
  open({ 'polls.memberList': () => ({ ...list, retired: true }) });
  expect(await screen.findByText('这份名单已经停用，不能再改。')).toBeVisible();
  expect(screen.queryByRole('tab')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /去掉/ })).not.toBeInTheDocument();
});

it('is not for residents', async () => {
  open({}, ['resident', 'adult']);
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
});
