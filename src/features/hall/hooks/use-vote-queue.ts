import { useEffect, useRef } from 'react';
import { type UnsentVote, type VoteAnswer, voteQueueOf } from './vote-queue';

/** The votes of a topic on their way to the server, while a page shows it. */
export function useVoteQueue(
  topicId: string,
  onAnswer: (vote: UnsentVote, answer: VoteAnswer) => void,
) {
  const queue = voteQueueOf(topicId);
  const latest = useRef(onAnswer);
  latest.current = onAnswer;
  useEffect(() => {
    const stop = queue.listen((vote, answer) => latest.current(vote, answer));
    queue.resume();
    return stop;
  }, [queue]);
  return { queue, ...queue.state.use() };
}
