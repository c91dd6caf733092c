import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { CallContext } from './cloud';
import { dismissAnswered, runnerOf, type SubmissionStatus } from './submission-runner';

export type { SubmissionStatus } from './submission-runner';

/** What the person reads beside each status; it always says whether the server has it. */
const submissionWords: Record<SubmissionStatus, string> = {
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
  /** Queries to refetch once answered; all of them when left out. */
  refetches?: QueryKey[];
  /** While the page is open: where to go once it was received. */
  onReceived?: (output: Output, input: Input) => void;
};

/**
 * A mutation that must count once, whatever the network does (a ballot, a topic). The request id and the
 * input are stored before the first attempt; silence is retried with the same id until the server answers,
 * also after the page was left or the app killed. A refusal ends it and leaves the input with the page.
 */
export function useSubmission<Input, Output>(options: SubmissionOptions<Input, Output>) {
  const { key, send, refetches } = options;
  const queries = useQueryClient();
  const runner = useMemo(() => runnerOf<Input, Output>(key), [key]);
  const progress = runner.progress.use();
  const { status, input, output } = progress;

  runner.send = send;
  runner.onAnswer = () => {
    if (!refetches) void queries.invalidateQueries();
    else for (const queryKey of refetches) void queries.invalidateQueries({ queryKey });
  };

  useEffect(() => {
    runner.resume();
    return () => dismissAnswered(key);
  }, [runner, key]);

  const onReceived = useRef(options.onReceived);
  onReceived.current = options.onReceived;
  useEffect(() => {
    if (status === 'received') onReceived.current?.(output as Output, input as Input);
  }, [status, output, input]);

  const words =
    status === 'refused' && progress.failure ? progress.failure.message : submissionWords[status];
  return {
    ...progress,
    words,
    submit: (handedIn: Input) => runner.submit(handedIn),
    retryNow: () => runner.resume(),
    startOver: () => runner.startOver(),
  };
}
