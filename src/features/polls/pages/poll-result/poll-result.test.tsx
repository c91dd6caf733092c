import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember, aPollDetail, pollId } from '@/test/app/poll-answers';
import { aResult } from '@/test/app/poll-results';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import PollResultPage from './index';

const open = (answer: () => unknown) => {
  setRouteParameters({ pollId });
  answeringServer({ 'community.whoAmI': aMember(), 'polls.pollResult': answer });
  renderPage(<PollResultPage />);
};

const { title } = aPollDetail();

const approveOrReject = (ballots: ('approve' | 'reject')[][], changes = {}) =>
  aResult({
    ...changes,
    answers: ballots.map(([first, second]) => ({ item1: first!, item2: second! })),
  });

it('says validity and outcome first, then shares with their exact numbers and the statute', async () => {
  open(() =>
    approveOrReject([
      ['approve', 'approve'],
      ['approve', 'reject'],
    ]),
  );
  expect(await screen.findByText('有效，1 项通过，1 项未通过')).toBeInTheDocument();
  expect(screen.getByText('200.00 平方米，共 300.00 平方米')).toBeInTheDocument();
  expect(screen.getByText('2 人，共 3 人')).toBeInTheDocument();
  expect(screen.getAllByText('要求至少三分之二，达到了')).toHaveLength(2);
  expect(screen.getAllByText('要求超过一半，没有达到')).toHaveLength(2);
  expect(screen.getByText(/民法典》第二百七十七条/)).toBeInTheDocument();
  expect(screen.getAllByText('意向征询（不具法律效力）').length).toBeGreaterThan(0);
});

it('every bar is read out with its numbers', async () => {
  open(() =>
    approveOrReject([
      ['approve', 'approve'],
      ['approve', 'reject'],
    ]),
  );
  expect(
    await screen.findByRole('progressbar', { name: '参加表决的面积 66.66%' }),
  ).toBeInTheDocument();
  expect(
    screen.getAllByRole('img', {
      name: '按人数：赞成 2 人（占 100%）；反对 0 人（占 0%）；弃权 0 人（占 0%）。竖线是要求：超过一半。',
    }),
  ).toHaveLength(1);
  expect(screen.getByText('赞成的人数占参加表决的 100%：2 人，共 2 人')).toBeInTheDocument();
});

it('too few took part: invalid, whatever they said', async () => {
  open(() => approveOrReject([['approve', 'approve']]));
  expect(await screen.findByText('没有达到法定人数，表决无效')).toBeInTheDocument();
  expect(screen.getAllByText(/本项表决无效/)).toHaveLength(2);
});

it('posted: until which day; afterwards final', async () => {
  open(() =>
    approveOrReject([['approve', 'approve']], {
      state: 'final',
      postedUntil: '2026-12-15T16:00:00.000Z',
    }),
  );
  expect(await screen.findByText('公示期已满')).toBeInTheDocument();
  expect(screen.getByText(/2026年12月15日（含当天）/)).toBeInTheDocument();
});

it('while the count is on its way there is no number to see', async () => {
  open(() => ({ state: 'counting', title, closedAt: '2026-11-30T10:00:00.000Z' }));
  expect(await screen.findByText('正在计票')).toBeInTheDocument();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

it('before closing it says when, and nothing else', async () => {
  open(() => refusal('pollResultNotYet', '为了不影响后面的人投票，结果要到截止以后才能看。'));
  expect(await screen.findByText('结果还没有公布')).toBeInTheDocument();
  expect(screen.getByText(/为了不影响后面的人投票/)).toBeInTheDocument();
});

it('leads to the bulletin and the page that checks it, and says what is not promised', async () => {
  const openWindow = jest.spyOn(window, 'open').mockReturnValue(null);
  setRouteParameters({ pollId });
  answeringServer({
    'community.whoAmI': aMember(),
    'polls.pollResult': () => approveOrReject([['approve', 'approve']]),
    'polls.bulletinAddress': () => ({ bulletin: '/bulletins/c/p.json', verifier: '/verify' }),
  });
  renderPage(<PollResultPage />);
  await userEvent.click(await screen.findByRole('button', { name: '打开结果公报' }));
  expect(openWindow).toHaveBeenCalledWith('/bulletins/c/p.json', '_blank', 'noopener');
  expect(screen.getByRole('button', { name: '打开核对网页' })).toBeInTheDocument();
  expect(screen.getByText(/不能防止管理服务器数据库的人看到大家的选择/)).toBeInTheDocument();
});
