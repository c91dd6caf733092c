import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { choosePhotos, uploadPhoto } from '@/src/platform/photos';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember, aPollDetail, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import type { MyEntry } from '../../poll-types';
import ProxyPage from './index';

jest.mock('@/src/platform/privacy-consent', () => ({
  askPrivacyConsent: async () => true,
  usePrivacyQuestion: () => false,
}));
jest.mock('@/src/platform/photos', () => ({
  choosePhotos: jest.fn(),
  uploadPhoto: jest.fn(),
  photoAddress: ({ address }: { address: string }) => address,
  showPhotos: jest.fn(),
}));

const handedIn = (changes: Partial<MyEntry> = {}): MyEntry => ({
  entryId: 'entry1',
  isVoter: false,
  roomLabel: '1栋1单元102',
  channel: 'proxy',
  state: 'entered',
  statedAt: '2026-11-21T02:00:00.000Z',
  enteredAt: '2026-11-21T02:00:00.000Z',
  rejectReason: null,
  setAside: null,
  answers: { item1: 'approve', item2: 'reject' },
  mayWithdraw: true,
  ...changes,
});

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  setRouteParameters({ pollId });
  jest.mocked(choosePhotos).mockResolvedValue(['paper.jpg']);
  jest.mocked(uploadPhoto).mockResolvedValue({ fileId: 'photo1', address: 'paper.jpg' });
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'polls.pollDetail': () => aPollDetail(),
    'polls.myEntries': () => [],
    'polls.handInAuthorisation': () => ({ entryId: 'entry1' }),
    'polls.withdrawEntry': () => ({}),
    ...answers,
  });
  renderPage(<ProxyPage />);
  return server;
};

async function fillIn() {
  await userEvent.type(await screen.findByLabelText('票号'), '012374');
  await userEvent.type(screen.getByLabelText(/委托人姓名/), '胡鹏雨');
  for (const [label, date] of [
    ['委托期限，从，日期', '2026-11-20'],
    ['委托期限，到（含当天），日期', '2026-12-31'],
  ] as const) {
    const field = screen.getByLabelText(label);
    await userEvent.clear(field);
    await userEvent.type(field, date);
  }
  await userEvent.click(screen.getByRole('button', { name: '添加照片' }));
  for (const item of ['续聘现物业两年', '修订议事规则']) {
    const group = screen.getByRole('radiogroup', { name: item });
    await userEvent.click(within(group).getByRole('radio', { name: '赞成' }));
  }
}

it('a proxy hands in number, name, term, photo and the stated choices', async () => {
  const server = open();
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: '交给工作人员核对' }));
  expect(await screen.findByText('已收到')).toBeInTheDocument();
  expect(server.inputsOf('polls.handInAuthorisation')).toEqual([
    {
      pollId,
      principal: { paperNumber: '012374', unitId: null, name: '胡鹏雨' },
      answers: { item1: 'approve', item2: 'approve' },
      nonce: expect.stringMatching(/^[0-9a-f]{64}$/),
      photoIds: ['photo1'],
      authorisation: {
        matter: '本次表决的全部事项',
        from: '2026-11-20',
        until: '2026-12-31',
      },
    },
  ]);
  expect(screen.getByLabelText('票号')).toHaveValue('');
});

it('what was typed stays where it is refused', async () => {
  open({
    'polls.handInAuthorisation': () => refusal('proxyOverLimit', '一个人最多接受 3 户的委托。'),
  });
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: '交给工作人员核对' }));
  expect(await screen.findByText('没有提交成功')).toBeInTheDocument();
  expect(screen.getByLabelText('票号')).toHaveValue('012374');
});

it('what was handed in is there with its choices, and can be taken back', async () => {
  const server = open({ 'polls.myEntries': () => [handedIn()] });
  expect(await screen.findByText('1栋1单元102：待核对')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '撤回 1栋1单元102' }));
  await userEvent.click(screen.getByRole('button', { name: '撤回' }));
  expect(server.inputsOf('polls.withdrawEntry')).toEqual([{ pollId, entryId: 'entry1' }]);
});

it.each([
  ['a secret poll', { visibility: 'secret' as const }, /不记名的表决只能由本人/],
  ['a poll that is over', { phase: 'closed' as const }, /请把委托书交给工作人员/],
])('%s takes none', async (_case, changes, words) => {
  open({ 'polls.pollDetail': () => aPollDetail(changes) });
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.queryByLabelText('票号')).not.toBeInTheDocument();
});
