import { waitFor } from '@testing-library/react';
import '@/src/platform/query-client';
import { signOut } from '@/src/platform/session';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { topicId } from '@/test/app/opinion-answers';
import { abandonVoteQueues, voteQueueOf } from './vote-queue';

type Vote = { statementId: string; choice: number };

beforeEach(() => abandonVoteQueues());

const [first, second] = ['s1', 's2'] as const;
const answer = { voted: 1, total: 2, next: null };
const add = (statementId: string, choice: -1 | 0 | 1) =>
  voteQueueOf(topicId).add({ statementId, choice, held: [], isFirst: true });
const unsent = () => voteQueueOf(topicId).state.read().unsent;

/** A server that answers when told to. */
const aSlowServer = () => {
  const arrived: Vote[] = [];
  let isAway = true;
  answeringServer({
    'hall.voteOnStatement': (vote: Vote) => {
      if (isAway) throw new Error('timeout');
      arrived.push(vote);
      return answer;
    },
  });
  return {
    arrived: () => arrived.map(({ statementId, choice }) => [statementId, choice]),
    comeBack: () => {
      isAway = false;
      voteQueueOf(topicId).resume();
    },
  };
};

it('votes arrive in the order they were given', async () => {
  const { arrived, comeBack } = aSlowServer();
  add(first, 1);
  add(second, -1);
  await waitFor(() => expect(voteQueueOf(topicId).state.read().isWaiting).toBe(true));
  add(first, 0);
  comeBack();
  await waitFor(() => expect(unsent()).toEqual([]));
  expect(arrived()).toEqual([
    [first, 1],
    [second, -1],
    [first, 0],
  ]);
});

it('a choice that was never sent is replaced, and still counts as the first', async () => {
  const { arrived, comeBack } = aSlowServer();
  add(first, 1);
  await waitFor(() => expect(voteQueueOf(topicId).state.read().isWaiting).toBe(true));
  add(second, 1);
  voteQueueOf(topicId).add({ statementId: second, choice: -1, held: [], isFirst: false });
  expect(unsent().map(({ choice, isFirst }) => [choice, isFirst])).toEqual([
    [1, true],
    [-1, true],
  ]);
  comeBack();
  await waitFor(() => expect(unsent()).toEqual([]));
  expect(arrived()).toEqual([
    [first, 1],
    [second, -1],
  ]);
});

it('a refused vote does not hold up the others', async () => {
  const { calls } = answeringServer({
    'hall.voteOnStatement': ({ statementId }: Vote) =>
      statementId === first ? refusal('statementNotOpen') : answer,
  });
  add(first, 1);
  add(second, 1);
  await waitFor(() => expect(unsent()).toEqual([]));
  expect(calls).toHaveLength(2);
  expect(voteQueueOf(topicId).state.read().refused?.statementId).toBe(first);
});

it('whoever logs in next does not hand in what the last person thought', async () => {
  const { arrived, comeBack } = aSlowServer();
  add(first, 1);
  await waitFor(() => expect(voteQueueOf(topicId).state.read().isWaiting).toBe(true));
  signOut();
  comeBack();
  expect(unsent()).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(arrived()).toEqual([]);
});

it('a session that has ended loses no vote by itself', async () => {
  answeringServer({ 'hall.voteOnStatement': () => refusal('notLoggedIn') });
  add(first, 1);
  await waitFor(() => expect(voteQueueOf(topicId).state.read().isWaiting).toBe(true));
  expect(unsent()).toHaveLength(1);
});
