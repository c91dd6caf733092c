import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { explainFailure, type Failure } from './call-errors';
import type { CallContext } from './cloud';
import { readCurrentCommunity } from './current-community';
import {
  forgetPending,
  keepPending,
  type PendingSubmission,
  readPending,
} from './pending-submission';
import { newRequestId } from './request-id';
import { useOnline } from './use-online';

export type SubmissionStatus = 'idle' | 'sending' | 'notReceivedYet' | 'received' | 'refused';

/** What the person reads beside each status; it always says whether the server has it. */
export const submissionWords: Record<SubmissionStatus, string> = {
  idle: '',
  sending: '正在提交，请稍等…',
  notReceivedYet: '网络不好，还没有送到。内容已保存在手机里，会自动再送，不会重复计算。',
  received: '已收到',
  refused: '没有提交成功',
};

type SubmissionOptions<Input, Output> = {
  /** Names the thing submitted, e.g. `ballot:${pollId}`: what a killed app left under it is sent again. */
  key: string;
  send: (input: Input, options: { context: CallContext }) => Promise<Output>;
  /** Queries to refetch once received; all of them when left out. */
  refetches?: QueryKey[];
  onReceived?: (output: Output, input: Input) => void;
};

type Progress<Input, Output> = {
  status: SubmissionStatus;
  input: Input | null;
  output: Output | null;
  failure: Failure | null;
};

const pauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const pauseAfter = (attempts: number): number =>
  pauses[Math.min(attempts, pauses.length) - 1] ?? 30_000;

/**
 * A mutation that must count once, whatever the network does (a ballot, a topic). The request id and the
 * input are stored before the first attempt; silence is retried with the same id until the server answers,
 * also after the app was killed. A refusal ends it and leaves the input with the page.
 */
export function useSubmission<Input, Output>(options: SubmissionOptions<Input, Output>) {
  const { key } = options;
  const latest = useRef(options);
  latest.current = options;
  const queries = useQueryClient();
  const online = useOnline();
  const mounted = useRef(true);
  const attempts = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const inFlight = useRef<string | null>(null);
  const [progress, setProgress] = useState<Progress<Input, Output>>(() => {
    const left = readPending<Input>(key);
    return {
      status: left ? 'sending' : 'idle',
      input: left?.input ?? null,
      output: null,
      failure: null,
    };
  });

  const show = useCallback((next: Progress<Input, Output>) => {
    if (mounted.current) setProgress(next);
  }, []);

  const attempt = useCallback(
    async (pending: PendingSubmission<Input>) => {
      if (inFlight.current === pending.requestId) return;
      const { requestId, communityId, input } = pending;
      const { send, refetches, onReceived } = latest.current;
      inFlight.current = requestId;
      clearTimeout(timer.current);
      attempts.current += 1;
      try {
        const output = await send(input, { context: { requestId, communityId } });
        forgetPending(key);
        show({ status: 'received', input, output, failure: null });
        if (mounted.current) onReceived?.(output, input);
        void (refetches
          ? Promise.all(refetches.map((queryKey) => queries.invalidateQueries({ queryKey })))
          : queries.invalidateQueries());
      } catch (error) {
        const failure = explainFailure(error);
        if (failure.kind === 'noAnswer') {
          show({ status: 'notReceivedYet', input, output: null, failure });
          if (mounted.current)
            timer.current = setTimeout(() => void attempt(pending), pauseAfter(attempts.current));
        } else {
          forgetPending(key);
          show({ status: 'refused', input, output: null, failure });
        }
      } finally {
        inFlight.current = null;
      }
    },
    [key, queries, show],
  );

  useEffect(() => {
    mounted.current = true;
    const left = readPending<Input>(key);
    if (left) void attempt(left);
    return () => {
      mounted.current = false;
      clearTimeout(timer.current);
    };
  }, [attempt, key]);

  // A network that comes back is used at once instead of waiting for the next pause to end.
  useEffect(() => {
    const left = online && attempts.current > 0 ? readPending<Input>(key) : null;
    if (left) void attempt(left);
  }, [online, attempt, key]);

  const submit = useCallback(
    (input: Input) => {
      if (readPending<Input>(key) && inFlight.current) return;
      const communityId = readCurrentCommunity()?.id ?? null;
      const pending = { requestId: newRequestId(), communityId, input };
      keepPending(key, pending);
      attempts.current = 0;
      show({ status: 'sending', input, output: null, failure: null });
      void attempt(pending);
    },
    [attempt, key, show],
  );

  const retryNow = useCallback(() => {
    const left = readPending<Input>(key);
    if (left) void attempt(left);
  }, [attempt, key]);

  /** Back to the form, e.g. to correct what was refused. */
  const startOver = useCallback(() => {
    forgetPending(key);
    clearTimeout(timer.current);
    show({ status: 'idle', input: null, output: null, failure: null });
  }, [key, show]);

  const words =
    progress.status === 'refused' && progress.failure
      ? progress.failure.message
      : submissionWords[progress.status];
  return { ...progress, words, submit, retryNow, startOver };
}
