import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { choosePhotos, uploadPhoto } from '@/src/platform/photos';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aDesk, aVoterToEnter } from '@/test/app/entry-answers';
import { aMember, aPollDetail, pollId, voterId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import EnterBallotPage from './index';

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

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  setRouteParameters({ pollId });
  jest.mocked(choosePhotos).mockResolvedValue(['paper.jpg']);
  jest.mocked(uploadPhoto).mockResolvedValue({ fileId: 'photo1', address: 'paper.jpg' });
  const server = answeringServer({
    'community.whoAmI': aMember(['ownersCommittee']),
    'polls.entryDesk': () => aDesk(),
    'polls.pollDetail': () => aPollDetail({ voters: [] }),
    'polls.findPaper': () => aVoterToEnter(),
    'polls.enterBallot': () => ({ entryId: 'entry1', text: '这一户还没有别的票。' }),
    ...answers,
  });
  renderPage(<EnterBallotPage />);
  return server;
};

async function findPaper(number = '012374') {
  await userEvent.type(await screen.findByLabelText('票号'), number);
  await userEvent.click(screen.getByRole('button', { name: '找到这一户' }));
}

async function choose(item: string, choice: string) {
  const group = await screen.findByRole('radiogroup', { name: item });
  await userEvent.click(within(group).getByRole('radio', { name: choice }));
}

it('a paper takes its number, its choices and its photo, and the next number is asked for at once', async () => {
  const server = open();
  await findPaper();
  await choose('续聘现物业两年', '赞成');
  await choose('修订议事规则', '弃权');
  expect(screen.getByRole('button', { name: '请拍照留底' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await userEvent.click(screen.getByRole('button', { name: '添加照片' }));
  await userEvent.click(await screen.findByRole('button', { name: '保存，录下一张' }));
  expect(await screen.findByText('已保存：1栋1单元101')).toBeInTheDocument();
  expect(screen.getByLabelText('票号')).toHaveValue('');
  expect(server.inputsOf('polls.enterBallot')).toEqual([
    {
      pollId,
      voterId,
      channel: 'paper',
      statedAt: null,
      personId: 'owner',
      answers: { item1: 'approve', item2: 'abstain' },
      nonce: expect.stringMatching(/^[0-9a-f]{64}$/),
      photoIds: ['photo1'],
      note: '',
      proxy: null,
    },
  ]);
});

it('a wrong number is told beside its field and finds nobody', async () => {
  open({ 'polls.findPaper': () => refusal('paperNumberWrong') });
  await findPaper('999999');
  expect(await screen.findByText(/票号不对/)).toBeInTheDocument();
  expect(screen.queryByText('票上选了什么')).not.toBeInTheDocument();
});

it('what was typed in stays where saving is refused, with the same nonce for the next attempt', async () => {
  let attempts = 0;
  const server = open({
    'polls.enterBallot': () => {
      attempts += 1;
      return attempts === 1
        ? refusal('entriesClosed', '录入已经截止。')
        : { entryId: 'entry1', text: '' };
    },
  });
  await findPaper();
  await choose('续聘现物业两年', '反对');
  await choose('修订议事规则', '反对');
  await userEvent.click(screen.getByRole('button', { name: '添加照片' }));
  await userEvent.click(await screen.findByRole('button', { name: '保存，录下一张' }));
  expect(await screen.findByText('录入已经截止。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '保存，录下一张' }));
  await screen.findByText('已保存：1栋1单元101');
  const nonces = server
    .inputsOf('polls.enterBallot')
    .map((input) => (input as { nonce: string }).nonce);
  expect(new Set(nonces).size).toBe(1);
});

it('of co-owners one says who handed it in; a standing ballot is told by way and time, never by choice', async () => {
  open({
    'polls.findPaper': () =>
      aVoterToEnter({
        people: [
          { personId: 'wife', name: '周敏' },
          { personId: 'husband', name: '陈刚' },
        ],
        standing: { channel: 'app', statedAt: '2026-11-21T02:00:00.000Z' },
        waiting: [{ channel: 'paper', statedAt: '2026-11-21T03:00:00.000Z' }],
      }),
  });
  await findPaper();
  expect(await screen.findByText(/已有2026年11月21日 10:00 在手机上投的票/)).toBeInTheDocument();
  expect(screen.getByText('这一户已经录过，还没有核对')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '请选是哪一位' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '陈刚' }));
  expect(screen.getByRole('button', { name: '还有没有选的事项' })).toBeInTheDocument();
});

it('a call on the telephone asks for a note instead of a photo, and one withdraws a slip at once', async () => {
  const server = open({ 'polls.withdrawEntry': () => ({}) });
  await userEvent.click(await screen.findByRole('radio', { name: /^电话/ }));
  await findPaper();
  await choose('续聘现物业两年', '赞成');
  await choose('修订议事规则', '赞成');
  await userEvent.type(screen.getByLabelText('谁在什么时候来电'), '本人上午来电');
  await userEvent.click(screen.getByRole('button', { name: '保存，录下一张' }));
  await userEvent.click(await screen.findByRole('button', { name: '撤回 1栋1单元101' }));
  await userEvent.click(screen.getByRole('button', { name: '撤回' }));
  expect(server.inputsOf('polls.withdrawEntry')).toEqual([{ pollId, entryId: 'entry1' }]);
});

it('nothing is typed in for a secret poll, or once entering is over', async () => {
  open({ 'polls.entryDesk': () => aDesk({ channels: [] }) });
  expect(await screen.findByText(/不能代为录入/)).toBeInTheDocument();
  expect(screen.queryByLabelText('票号')).not.toBeInTheDocument();
});

it('residents are not let in', async () => {
  open({ 'community.whoAmI': aMember() });
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
});
