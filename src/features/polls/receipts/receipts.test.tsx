import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Receipt } from '@/shared/polls/ledger/receipt';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aBallot, aMember, aPollDetail, aVoter, pollId, voterId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { TestLog } from '@/test/app/test-log';
import { keepReceipt, keptReceipt } from '../ledger/kept-receipts';
import BallotPage from '../pages/ballot/index';
import PollPage from '../pages/poll/index';

jest.setTimeout(30_000);

type CastInput = Parameters<TestLog['cast']>[0];
const answers = { item1: 'approve', item2: 'abstain' } as const;
const nonce = '5'.repeat(64);
const voted = aVoter({ voted: true, ballot: aBallot({ answers }) });

/** A phone that cast in this log and kept its receipt. */
function aVoterOfThisPhone(): TestLog {
  const log = new TestLog();
  const { receipt } = log.cast({ voterId, answers, nonce });
  const document = { answers, row: 0 };
  const prepared = { pollId, document, nonce, commitment: receipt.commitment };
  const { logKey } = aPollDetail();
  expect(keepReceipt({ voterId, prepared, receipt, logKey }).problem).toBeNull();
  return log;
}

const visitPoll = (
  log: TestLog | null,
  voter = voted,
  changes: Record<string, () => unknown> = {},
) => {
  setRouteParameters({ pollId });
  answeringServer({
    'community.whoAmI': aMember(),
    'polls.pollDetail': () => aPollDetail({ voters: [voter] }),
    'polls.ballotReceipts': () => log?.receipts() ?? [],
    'polls.ballotLogHead': ({ treeSize }: { treeSize: number }) => log?.headSince(treeSize),
    ...changes,
  });
  return renderPage(<PollPage />);
};

describe('a later visit', () => {
  it('finds the ballot still in a log that has only grown, and says so quietly', async () => {
    const log = aVoterOfThisPhone();
    log.append('a'.repeat(64));
    log.append('b'.repeat(64));
    visitPoll(log);
    expect(await screen.findByText('回执核对无误')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '看回执：1栋1单元101' }));
    expect(await screen.findByText('回执编号')).toBeInTheDocument();
  });

  it('a log that was rewritten sets off the alarm and leaves the receipt as it was', async () => {
    const log = aVoterOfThisPhone();
    const before = keptReceipt(pollId, voterId);
    log.rewrite();
    log.append('a'.repeat(64));
    visitPoll(log);
    expect(await screen.findByText('回执核对有问题')).toBeInTheDocument();
    expect(screen.getByText(/原有的票被改动过/)).toBeInTheDocument();
    expect(screen.queryByText('回执核对无误')).not.toBeInTheDocument();
    expect(keptReceipt(pollId, voterId)).toEqual(before);
  });

  it('a log shorter than the one that was signed sets off the alarm', async () => {
    const log = aVoterOfThisPhone();
    visitPoll(log, voted, { 'polls.ballotLogHead': () => refusal('logShorterThanKept') });
    expect(await screen.findByText(/有票被拿走了/)).toBeInTheDocument();
  });

  it('a ballot the server knows nothing of any more sets off the alarm', async () => {
    aVoterOfThisPhone();
    visitPoll(null, aVoter());
    expect(await screen.findByText(/票箱里查不到您的票/)).toBeInTheDocument();
  });

  it('another ballot than this phone’s is said, with what to do', async () => {
    const log = aVoterOfThisPhone();
    log.cast({ voterId, answers: { item1: 'reject', item2: 'reject' }, nonce: '6'.repeat(64) });
    visitPoll(log, { ...voted, ballot: aBallot({ sequence: 2 }) });
    expect(await screen.findByText('这张票后来改过')).toBeInTheDocument();
    expect(screen.getByText('回执核对无误')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '复制原来的回执' })).toBeInTheDocument();
  });

  it('stays warned of it at every visit, until the voter says that it was theirs', async () => {
    const log = aVoterOfThisPhone();
    log.cast({ voterId, answers: { item1: 'reject', item2: 'reject' }, nonce: '6'.repeat(64) });
    const changed = { ...voted, ballot: aBallot({ sequence: 2 }) };
    const { unmount } = visitPoll(log, changed);
    await screen.findByText('这张票后来改过');
    unmount();
    visitPoll(log, changed);
    await userEvent.click(await screen.findByRole('button', { name: '是我自己改的' }));
    await waitFor(() => expect(screen.queryByText('这张票后来改过')).not.toBeInTheDocument());
    expect(screen.getByText('回执核对无误')).toBeInTheDocument();
  });

  it('without a network nothing is claimed', async () => {
    const log = aVoterOfThisPhone();
    visitPoll(log, voted, {
      'polls.ballotLogHead': () => {
        throw new Error('timeout');
      },
    });
    expect(await screen.findByText(/回执还没有核对/)).toBeInTheDocument();
    expect(screen.queryByText('回执核对有问题')).not.toBeInTheDocument();
  });
});

it('a new phone fetches its receipt, checks it and keeps it', async () => {
  const log = new TestLog();
  log.cast({ voterId, answers, nonce });
  visitPoll(log);
  expect(await screen.findByText('回执核对无误')).toBeInTheDocument();
  expect(keptReceipt(pollId, voterId)?.document).toEqual({ answers, row: 0 });
});

it('a ballot entered from paper is shown to its voter with what it says', async () => {
  const log = new TestLog();
  log.cast({ voterId, answers, nonce }, 'paper');
  visitPoll(log, { ...voted, ballot: aBallot({ answers, channel: 'paper' }) });
  expect(await screen.findByText(/您交的纸质票已经录入/)).toBeInTheDocument();
  expect(screen.getByText('赞成')).toBeInTheDocument();
  expect(await screen.findByText('回执核对无误')).toBeInTheDocument();
});

describe('a receipt that does not hold', () => {
  const castWith = async (spoil: (receipt: Receipt) => Receipt) => {
    setRouteParameters({ pollId, voterId });
    const log = new TestLog();
    answeringServer({
      'community.whoAmI': aMember(),
      'polls.pollDetail': () => aPollDetail(),
      'polls.castBallot': (input: CastInput) => {
        const answer = log.cast(input);
        return { ...answer, receipt: spoil(answer.receipt) };
      },
    });
    Taro.setStorageSync(`submission:ballot:${pollId}:${voterId}`, {
      requestId: 'kept-request-id',
      communityId: null,
      input: {
        voterId,
        prepared: { pollId, document: { answers, row: 0 }, nonce, commitment: '' },
      },
    });
    renderPage(<BallotPage />);
  };
  const failedKey = `failed-receipt:${pollId}:${voterId}`;

  it.each<[string, (receipt: Receipt) => Receipt, RegExp]>([
    ['of another ballot', (receipt) => ({ ...receipt, commitment: 'f'.repeat(64) }), /对不上/],
    [
      'not in the log',
      (receipt) => ({ ...receipt, proof: receipt.proof.map(() => '0'.repeat(64)) }),
      /不能证明您的票已经记入票箱/,
    ],
    [
      'with a wrong signature',
      (receipt) => ({ ...receipt, head: { ...receipt.head, signature: '0'.repeat(128) } }),
      /签名不是这次表决公布的签名/,
    ],
  ])(
    '%s: no word of having voted, what to do, and everything kept',
    async (_name, spoil, words) => {
      await castWith(spoil);
      expect(await screen.findByText('回执没有通过核对')).toBeInTheDocument();
      expect(screen.getByText(words)).toBeInTheDocument();
      expect(screen.queryByText(/^已投票/)).not.toBeInTheDocument();
      expect(screen.getByRole('button', { name: '复制回执' })).toBeInTheDocument();
      expect(keptReceipt(pollId, voterId)).toBeNull();
      expect(Taro.getStorageSync(failedKey)).toMatchObject({ nonce, document: { answers } });
    },
  );
});
