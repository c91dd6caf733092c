import { onlineManager } from '@tanstack/react-query';
import { explainFailure, type Failure } from './call-errors';
import { readCurrentCommunity } from './current-community';
import {
  forgetAllPending,
  forgetPending,
  keepPending,
  type PendingSubmission,
  readPending,
} from './pending-submission';
import { newRequestId } from './request-id';
import { createWatchedValue } from './watched-value';

export type SubmissionStatus = 'idle' | 'sending' | 'notReceivedYet' | 'received' | 'refused';

export type SubmissionProgress<Input, Output> = {
  status: SubmissionStatus;
  input: Input | null;
  output: Output | null;
  failure: Failure | null;
};

type Send<Input, Output> = (
  input: Input,
  options: { context: { requestId: string; communityId: string | null } },
) => Promise<Output>;

const pauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const longestPause = 30_000;

/**
 * Sends one submission until the server answers, whether or not its page is still open. Silence is retried
 * with the same request id, so that a lost answer never makes two out of one.
 */
export class SubmissionRunner<Input, Output> {
  readonly progress = createWatchedValue<SubmissionProgress<Input, Output>>(() => {
    const left = readPending<Input>(this.key);
    const status = left ? 'sending' : 'idle';
    return { status, input: left?.input ?? null, output: null, failure: null };
  });
  /** Set anew by the page at each rendering. */
  send: Send<Input, Output> | null = null;
  onAnswer: (() => void) | null = null;

  private attempts = 0;
  private isSending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly key: string,
    private readonly isCurrent: (runner: object) => boolean,
  ) {}

  /** While one is unanswered no second one is made, as both might count; `startOver` gives the first up. */
  submit(input: Input): void {
    if (readPending<Input>(this.key)) {
      this.resume();
      return;
    }
    const communityId = readCurrentCommunity()?.id ?? null;
    const pending = { requestId: newRequestId(), communityId, input };
    keepPending(this.key, pending);
    this.attempts = 0;
    this.progress.write({ status: 'sending', input, output: null, failure: null });
    void this.attempt(pending);
  }

  /** Sends what is still unanswered, be it from this page, an earlier one or an app that was killed. */
  resume(): void {
    const pending = readPending<Input>(this.key);
    if (pending) void this.attempt(pending);
  }

  /** Back to the form, e.g. to correct what was refused. */
  startOver(): void {
    this.stop();
    forgetPending(this.key);
    this.progress.write({ status: 'idle', input: null, output: null, failure: null });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async attempt(pending: PendingSubmission<Input>): Promise<void> {
    if (this.isSending || !this.send) return;
    const { requestId, communityId, input } = pending;
    this.isSending = true;
    this.attempts += 1;
    clearTimeout(this.timer);
    try {
      const output = await this.send(input, { context: { requestId, communityId } });
      this.end({ status: 'received', input, output, failure: null });
    } catch (error) {
      const failure = explainFailure(error);
      if (failure.kind === 'noAnswer') this.wait({ pending, failure });
      else this.end({ status: 'refused', input, output: null, failure });
    } finally {
      this.isSending = false;
    }
  }

  private end(progress: SubmissionProgress<Input, Output>): void {
    if (!this.isCurrent(this)) return; // Someone else has logged in meanwhile.
    forgetPending(this.key);
    this.progress.write(progress);
    this.onAnswer?.();
  }

  private wait({
    pending,
    failure,
  }: {
    pending: PendingSubmission<Input>;
    failure: Failure;
  }): void {
    if (!this.isCurrent(this)) return;
    const { input } = pending;
    this.progress.write({ status: 'notReceivedYet', input, output: null, failure });
    const pause = pauses[this.attempts - 1] ?? longestPause;
    this.timer = setTimeout(() => void this.attempt(pending), pause);
  }
}

const runners = new Map<string, SubmissionRunner<unknown, unknown>>();

/** The one runner of a submission, shared by every page that shows it. */
export function runnerOf<Input, Output>(key: string): SubmissionRunner<Input, Output> {
  const known = runners.get(key) as unknown as SubmissionRunner<Input, Output> | undefined;
  if (known) return known;
  const made = new SubmissionRunner<Input, Output>(key, (runner) => runners.get(key) === runner);
  // The map forgets the types; whoever asks by the same key means the same submission.
  runners.set(key, made as unknown as SubmissionRunner<unknown, unknown>);
  return made;
}

/** A page that leaves an answered submission behind opens afresh next time. */
export function dismissAnswered(key: string): void {
  const status = runners.get(key)?.progress.read().status;
  if (status === 'received' || status === 'refused') runners.delete(key);
}

/** When someone else logs in, nothing of the last person may be sent in their name. */
export function abandonAllSubmissions(): void {
  for (const runner of runners.values()) runner.stop();
  runners.clear();
  forgetAllPending();
}

// A network that comes back is used at once instead of waiting for the pause to end.
onlineManager.subscribe((online) => {
  if (online) for (const runner of runners.values()) runner.resume();
});
