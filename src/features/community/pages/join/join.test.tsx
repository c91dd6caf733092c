import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type RefusalCode, refusalMessage } from '@/shared/refusals';
import { chooseCommunity, readCurrentCommunity } from '@/src/platform/current-community';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import JoinPage from './index';

const refused = (code: RefusalCode) => refusal(code, refusalMessage(code));

const community = { id: 'c', name: '锦绣花园', kind: 'compound', privacyContact: '' };
const stranger = {
  loggedIn: true,
  account: { consentedAt: '', consentVersion: '1', consentIsCurrent: true },
  community,
  roles: [],
  homes: [],
  pendingBindings: [],
};

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  const server = answeringServer({
    'community.whoAmI': () => stranger,
    'community.listCommunities': () => [
      { id: 'c', name: '锦绣花园', kind: 'compound' },
      { id: 'v', name: '青石村', kind: 'village' },
    ],
    'community.listBuildings': () => [
      { id: 'b1', name: '1栋', entrances: [{ id: 'e1', name: '1单元' }] },
      { id: 'b2', name: '商业街', entrances: [] },
    ],
    'community.listRooms': () => ({
      items: [
        { unitId: 'u1', roomNumber: '101', kind: 'dwelling' },
        { unitId: 'u2', roomNumber: '102', kind: 'dwelling' },
      ],
      nextCursor: null,
    }),
    'community.applyForBinding': () => ({ bindingId: 'x' }),
    ...answers,
  });
  return { ...server, ...renderPage(<JoinPage />) };
};

const press = async (name: string | RegExp, role: 'button' | 'radio' = 'button') =>
  userEvent.click(await screen.findByRole(role, { name }));

async function chooseRoom() {
  await press('1栋', 'radio');
  await press('1单元', 'radio');
  await press('102', 'radio');
  await press('下一步');
}

async function fillInPerson() {
  await press(/^租户/, 'radio');
  await userEvent.type(screen.getByLabelText(/姓名/), '江小北');
  await userEvent.type(screen.getByLabelText(/手机号/), '13800000001');
  await press(/^满 18/, 'radio');
  await press('下一步');
}

beforeEach(() => chooseCommunity({ id: 'c', name: '锦绣花园' }));
afterEach(() => chooseCommunity(null));

it('begins with the community, which every later question is asked in', async () => {
  chooseCommunity(null);
  open();
  await userEvent.click(await screen.findByText('青石村'));
  expect(readCurrentCommunity()).toEqual({ id: 'v', name: '青石村' });
  expect(await screen.findByRole('radio', { name: '1栋' })).toBeInTheDocument();
});

it('offers the communities again when the chosen one is gone', async () => {
  open({ 'community.whoAmI': () => refused('communityUnknown') });
  expect(await screen.findByText('您住在哪里？')).toBeInTheDocument();
});

it('leads from building to entrance to room to person, and hands in once', async () => {
  const { calls } = open();
  await chooseRoom();
  await fillInPerson();
  expect(await screen.findByText('1栋1单元102')).toBeInTheDocument();
  await press('提交申请');
  expect(await screen.findByText('申请已收到')).toBeInTheDocument();
  const applied = calls.filter(({ path }) => path === 'community.applyForBinding');
  expect(applied).toHaveLength(1);
  expect(applied[0]?.input).toEqual({
    unitId: 'u2',
    relation: 'tenant',
    name: '江小北',
    phone: '13800000001',
    adult: true,
  });
});

it('asks for no entrance where the building has none', async () => {
  open();
  await press('商业街', 'radio');
  expect(await screen.findByRole('radio', { name: '101' })).toBeInTheDocument();
});

it('names every field that is missing, in words, and sends nothing', async () => {
  const { calls } = open();
  await chooseRoom();
  await press('下一步');
  for (const words of ['请选择您和这间房的关系。', '手机号不对，请填写 11 位手机号。'])
    expect(screen.getByText(words)).toBeInTheDocument();
  expect(calls.some(({ path }) => path === 'community.applyForBinding')).toBe(false);
});

it('a field that is put right is no longer called wrong', async () => {
  open();
  await chooseRoom();
  await press('下一步');
  expect(screen.getByText(/真实姓名/)).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/姓名/), '江小北');
  expect(screen.queryByText(/真实姓名/)).not.toBeInTheDocument();
  expect(screen.getByText(/手机号不对/)).toBeInTheDocument();
});

it('goes on where it was left when the app was closed', async () => {
  const { unmount } = open();
  await chooseRoom();
  await userEvent.type(await screen.findByLabelText(/姓名/), '江小北');
  unmount();
  open();
  expect(await screen.findByDisplayValue('江小北')).toBeInTheDocument();
});

it('keeps what was typed when the application is refused', async () => {
  open({ 'community.applyForBinding': () => refused('tooManyPendingBindings') });
  await chooseRoom();
  await fillInPerson();
  await press('提交申请');
  expect(await screen.findByText('没有提交成功')).toBeInTheDocument();
  await press('上一步');
  await waitFor(() => expect(screen.getByDisplayValue('江小北')).toBeInTheDocument());
});

it('leads a visitor who has not consented to the statement first', async () => {
  open({ 'community.listBuildings': () => refused('consentMissing') });
  expect(await screen.findByRole('button', { name: '去阅读' })).toBeInTheDocument();
});
