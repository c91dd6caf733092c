import { CallFailure, NoAnswer } from './call-errors';
import type { Answer, AnswerEnvelope, Call, CallError, Envelope } from './envelope';

type Waiting = {
  call: Call;
  resolve: (data: unknown) => void;
  reject: (failure: Error) => void;
};

/** More the server refuses. */
const mostCallsInOneEnvelope = 10;

/**
 * Collects the calls made in one tick into one envelope per community, which saves a round trip each.
 * A mutation travels alone: its answer must not wait for, or be lost with, slow queries.
 */
export function createCaller(send: (envelope: Envelope) => Promise<AnswerEnvelope>) {
  const queues = new Map<string | null, Waiting[]>();

  const deliver = async (communityId: string | null, batch: Waiting[]) => {
    try {
      const { answers } = await send({ communityId, calls: batch.map(({ call }) => call) });
      batch.forEach((waiting, place) => {
        settle(waiting, answers[place]);
      });
    } catch (failure) {
      const reason = failure instanceof Error ? failure : new NoAnswer('sending failed');
      for (const { reject } of batch) reject(reason);
    }
  };

  const flush = (communityId: string | null) => {
    const waiting = queues.get(communityId) ?? [];
    queues.delete(communityId);
    const queries = waiting.filter(({ call }) => call.type === 'query');
    for (const mutation of waiting.filter(({ call }) => call.type === 'mutation'))
      void deliver(communityId, [mutation]);
    for (let start = 0; start < queries.length; start += mostCallsInOneEnvelope)
      void deliver(communityId, queries.slice(start, start + mostCallsInOneEnvelope));
  };

  return (communityId: string | null, call: Call): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const queue = queues.get(communityId);
      if (queue) {
        queue.push({ call, resolve, reject });
        return;
      }
      queues.set(communityId, [{ call, resolve, reject }]);
      setTimeout(() => flush(communityId), 0);
    });
}

function settle({ resolve, reject }: Waiting, answer: Answer | undefined): void {
  if (!answer) reject(new NoAnswer('answer missing'));
  else if ('error' in answer) reject(failureOf(answer.error));
  else resolve(answer.data);
}

/** `unavailable` (the database was away) undid everything, so like silence it may be sent again. */
const failureOf = (error: CallError): Error =>
  error.code === 'unavailable' ? new NoAnswer(error.code) : new CallFailure(error);
