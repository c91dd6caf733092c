import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type RefusalCode, refusalMessage } from '@/shared/refusals';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import ReviewBindingsPage from './index';

const refused = (code: RefusalCode) => refusal(code, refusalMessage(code));

const candidate = {
  personId: 'p1',
  name: '李小明',
  maskedPhone: '138****0001',
  relation: 'owner',
  match: 'nameAndPhone',
  isClaimed: false,
};
const matching = {
  bindingId: 'x',
  room: '1栋1单元502',
  relation: 'owner',
  name: '李小明',
  phone: '13800000001',
  adult: true,
  appliedAt: '2026-11-22T02:00:00.000Z',
  isOwn: false,
  match: 'nameAndPhone',
  matchedPersonId: 'p1',
  candidates: [candidate],
};
const tenant = {
  ...matching,
  relation: 'tenant',
  match: 'none',
  matchedPersonId: null,
  candidates: [{ ...candidate, match: 'none' }],
};

const open = (items: object[], answers: Parameters<typeof answeringServer>[0] = {}) => {
  const server = answeringServer({
    'community.listBindingsToReview': () => ({ items, nextCursor: null }),
    'community.approveBinding': () => ({ bindingId: 'x' }),
    'community.rejectBinding': () => ({ bindingId: 'x' }),
    ...answers,
  });
  const inputOf = (path: string) => server.calls.find((call) => call.path === path)?.input;
  return { ...server, inputOf, ...renderPage(<ReviewBindingsPage />) };
};

const press = async (name: string | RegExp, role: 'button' | 'radio' = 'button') =>
  userEvent.click(await screen.findByRole(role, { name }));

it('a match is approved by one tap', async () => {
  const { inputOf } = open([matching]);
  await press('通过李小明的申请');
  await waitFor(() =>
    expect(inputOf('community.approveBinding')).toEqual({
      bindingId: 'x',
      personId: 'p1',
      expiresAt: null,
    }),
  );
});

it('what does not match cannot be approved without the person and a reason', async () => {
  const { inputOf } = open([
    {
      ...matching,
      match: 'none',
      matchedPersonId: null,
      candidates: [{ ...candidate, match: 'none' }],
    },
  ]);
  await press('核实后通过李小明的申请');
  await press('核实过了，通过');
  expect(screen.getByText('请选择是名册上的哪一位。')).toBeInTheDocument();
  expect(inputOf('community.approveBinding')).toBeUndefined();
  await press(/^李小明/, 'radio');
  await press('填入：看过房产证');
  await press('核实过了，通过');
  await waitFor(() =>
    expect(inputOf('community.approveBinding')).toMatchObject({
      personId: 'p1',
      reason: '看过房产证',
      expiresAt: null,
    }),
  );
});

it('a tenant is nobody of the register and stays for a year unless said otherwise', async () => {
  const { inputOf } = open([tenant]);
  expect(await screen.findByText('需要另外核实')).toBeInTheDocument();
  await press('核实后通过李小明的申请');
  expect(screen.queryByText('是名册上的哪一位？')).not.toBeInTheDocument();
  await press('填入：看过租房合同');
  await press('核实过了，通过');
  await waitFor(() =>
    expect(inputOf('community.approveBinding')).toMatchObject({
      personId: null,
      expiresAt: expect.stringMatching(/Z$/),
    }),
  );
});

it('a rejection needs a reason', async () => {
  const { inputOf } = open([matching]);
  await press('不通过李小明的申请');
  await press('不通过');
  expect(screen.getByText('请写明原因，至少 2 个字。')).toBeInTheDocument();
  await press('填入：房号填错了');
  await press('不通过');
  await waitFor(() =>
    expect(inputOf('community.rejectBinding')).toEqual({ bindingId: 'x', reason: '房号填错了' }),
  );
});

it('one’s own application offers no decision', async () => {
  open([{ ...matching, isOwn: true }]);
  expect(await screen.findByText(/您自己的申请/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /通过/ })).not.toBeInTheDocument();
});

it('a colleague who was faster is named in words', async () => {
  open([matching], { 'community.approveBinding': () => refused('bindingAlreadyDecided') });
  await press('通过李小明的申请');
  expect(await screen.findByText(/已经处理过了/)).toBeInTheDocument();
});

it.each([
  ['nothing waits', () => ({ items: [], nextCursor: null }), '没有等待审核的申请'],
  ['it is none of one’s business', () => refused('notAllowed'), '您还不能查看这里'],
])('says so when %s', async (_, answer, words) => {
  open([], { 'community.listBindingsToReview': answer });
  expect(await screen.findByText(words)).toBeInTheDocument();
});
