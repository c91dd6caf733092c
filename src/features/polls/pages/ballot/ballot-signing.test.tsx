import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ruleSets } from '@/shared/polls/assemblies';
import type { ParticipationStrategy } from '@/shared/polls/rule-set';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aBallot, aMember, aPollDetail, aVoter, pollId, voterId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import BallotPage from './index';

const sign = 'polls.signForBallot';
const note = '打开表决票就算签收';

async function open(
  participation: ParticipationStrategy,
  { voter = aVoter(), answers = {} as Parameters<typeof answeringServer>[0] } = {},
) {
  setRouteParameters({ pollId, voterId });
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'polls.pollDetail': () =>
      aPollDetail({ ruleSet: { ...ruleSets.ownersAssembly, participation }, voters: [voter] }),
    [sign]: () => ({}),
    ...answers,
  });
  const page = renderPage(<BallotPage />);
  await screen.findAllByText(/的表决票|现在不能投票/);
  return { ...server, ...page };
}

it('opening the ballot signs for it once, and says what that means', async () => {
  const first = await open('signOrLogin');
  expect(screen.getByText(note)).toBeInTheDocument();
  expect(screen.getByText(/没有投票的，按弃权计算/)).toBeInTheDocument();
  await waitFor(() => expect(first.inputsOf(sign)).toEqual([{ pollId, voterId }]));
  first.unmount();
  const again = await open('signOrLogin');
  expect(again.inputsOf(sign)).toEqual([]);
});

it('says that silence follows the majority where the rules of procedure say so', async () => {
  await open('deliveredFollowMajority');
  expect(screen.getByText(/没有投票的，按多数人的意见计算/)).toBeInTheDocument();
});

it('what fails hinders nobody, and is tried again on the next visit', async () => {
  const first = await open('signOrLogin', { answers: { [sign]: () => refusal('pollNotOpen') } });
  await waitFor(() => expect(first.inputsOf(sign)).toHaveLength(1));
  expect(screen.getByRole('radio', { name: '赞成' })).toBeInTheDocument();
  expect(screen.queryByText(/还没有开始/)).not.toBeInTheDocument();
  first.unmount();
  const again = await open('signOrLogin');
  await waitFor(() => expect(again.inputsOf(sign)).toHaveLength(1));
});

it('nothing is signed where only returned ballots count, or where there is no ballot to open', async () => {
  const strict = await open('strict');
  expect(screen.queryByText(note)).not.toBeInTheDocument();
  expect(strict.inputsOf(sign)).toEqual([]);
  strict.unmount();
  const refused = { code: 'coOwnerHasVoted', message: '您家已经有人投过票了。', details: {} };
  const other = await open('signOrLogin', { voter: aVoter({ refusal: refused as never }) });
  expect(await screen.findByText('现在不能投票')).toBeInTheDocument();
  expect(other.inputsOf(sign)).toEqual([]);
});

it('a vote that is in is not told what silence means', async () => {
  const answers = { item1: 'approve', item2: 'abstain' } as const;
  await open('signOrLogin', { voter: aVoter({ voted: true, ballot: aBallot({ answers }) }) });
  await userEvent.click(screen.getByText('续聘现物业两年'));
  expect(screen.getByText('第 1 项')).toBeInTheDocument();
  expect(screen.queryByText(note)).not.toBeInTheDocument();
});
