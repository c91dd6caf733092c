import { onlineManager } from '@tanstack/react-query';
import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import { explainFailure, type Failure } from '@/src/platform/call-errors';
import { type CloudOutputs, cloudClient } from '@/src/platform/cloud';
import { readCurrentCommunity } from '@/src/platform/current-community';
import { forgetPending, keepPending, readPending } from '@/src/platform/pending-submission';
import { newRequestId } from '@/src/platform/request-id';
import { onPersonChange } from '@/src/platform/session';
import { createWatchedValue } from '@/src/platform/watched-value';

export type VoteAnswer = CloudOutputs['hall']['voteOnStatement'];

/** A vote the server has not answered yet. */
export type UnsentVote = {
  requestId: string;
  communityId: string | null;
  statementId: string;
  choice: StatementChoice;
  /** Cards the phone holds already: the answer brings another one. */
  held: string[];
  /** The first vote on this statement, as far as the phone knows. */
  isFirst: boolean;
};

type AnswerListener = (vote: UnsentVote, answer: VoteAnswer) => void;

type QueueState = {
  unsent: UnsentVote[];
  /** The last attempt got no answer; there will be another. */
  isWaiting: boolean;
  /** The last vote that was answered with a no. */
  refused: { statementId: string; failure: Failure } | null;
};

const pauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const longestPause = 30_000;

/** As many as the server lets a phone hold. */
const mostHeld = 10;

/**
 * Hands in the votes of one topic, one after the other in the order they were given, until each is
 * answered: so that of two opinions on a statement the last one stands, whatever the network does, and
 * none is lost when the page is left or the app killed.
 */
export class VoteQueue {
  readonly state = createWatchedValue<QueueState>(() => ({
    unsent: readPending<UnsentVote[]>(this.key)?.input ?? [],
    isWaiting: false,
    refused: null,
  }));
  private readonly listeners = new Set<AnswerListener>();
  private attempts = 0;
  private isSending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly topicId: string) {}

  /** Tells whoever shows the topic of each vote that was counted. Answers how to stop. */
  listen(listener: AnswerListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private get key(): string {
    return `statementVotes:${this.topicId}`;
  }

  /** An opinion that was never sent is replaced by a later one on the same statement. */
  add({ held, ...vote }: Pick<UnsentVote, 'statementId' | 'choice' | 'held' | 'isFirst'>): void {
    const { unsent } = this.state.read();
    const [head] = unsent;
    const staying = unsent.filter(
      (other) => other.statementId !== vote.statementId || (other === head && this.attempts > 0),
    );
    const wasFirst = unsent.some(
      (other) =>
        other.statementId === vote.statementId && other.isFirst && !staying.includes(other),
    );
    const added: UnsentVote = {
      ...vote,
      isFirst: vote.isFirst || wasFirst,
      requestId: newRequestId(),
      communityId: readCurrentCommunity()?.id ?? null,
      held: held.slice(0, mostHeld),
    };
    this.state.write({ ...this.state.read(), refused: null });
    this.keep([...staying, added]);
    void this.sendHead();
  }

  /** Sends what is still unanswered, be it from this page, an earlier one or an app that was killed. */
  resume(): void {
    void this.sendHead();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private keep(unsent: UnsentVote[]): void {
    const [head] = unsent;
    if (head) {
      const { requestId, communityId } = head;
      keepPending(this.key, { requestId, communityId, input: unsent });
    } else {
      forgetPending(this.key);
    }
    this.state.write({ ...this.state.read(), unsent });
  }

  private async sendHead(): Promise<void> {
    const [vote] = this.state.read().unsent;
    if (this.isSending || !vote) return;
    const { requestId, communityId, statementId, choice, held } = vote;
    this.isSending = true;
    this.attempts += 1;
    clearTimeout(this.timer);
    try {
      const answer = await cloudClient.hall.voteOnStatement.mutate(
        { topicId: this.topicId, statementId, choice, held },
        { context: { requestId, communityId } },
      );
      this.end(vote, () => {
        for (const listener of this.listeners) listener(vote, answer);
      });
    } catch (error) {
      this.fail(vote, explainFailure(error));
    } finally {
      this.isSending = false;
    }
    if (this.isCurrent && !this.state.read().isWaiting) void this.sendHead();
  }

  private end(vote: UnsentVote, tell: () => void): void {
    if (!this.isCurrent) return; // Someone else has logged in meanwhile.
    this.attempts = 0;
    this.state.write({ ...this.state.read(), isWaiting: false });
    this.keep(this.state.read().unsent.filter((other) => other.requestId !== vote.requestId));
    tell();
  }

  private fail(vote: UnsentVote, failure: Failure): void {
    if (!this.isCurrent) return;
    if (!mayBeMended(failure)) {
      this.end(vote, () =>
        this.state.write({
          ...this.state.read(),
          refused: { statementId: vote.statementId, failure },
        }),
      );
      return;
    }
    this.state.write({ ...this.state.read(), isWaiting: true });
    const pause = pauses[this.attempts - 1] ?? longestPause;
    this.timer = setTimeout(() => void this.sendHead(), pause);
  }

  private get isCurrent(): boolean {
    return queues.get(this.topicId) === this;
  }
}

/** Silence, and what the person can put right by logging in again. */
const mayBeMended = ({ kind }: Failure): boolean =>
  kind === 'noAnswer' || kind === 'notLoggedIn' || kind === 'consentMissing';

const queues = new Map<string, VoteQueue>();

/** The one queue of a topic, shared by every page that shows it. */
export function voteQueueOf(topicId: string): VoteQueue {
  const known = queues.get(topicId);
  if (known) return known;
  const made = new VoteQueue(topicId);
  queues.set(topicId, made);
  return made;
}

/** Whoever logs in next must not hand in what the last person thought; the stored votes go with all the rest. */
export function abandonVoteQueues(): void {
  for (const queue of queues.values()) queue.stop();
  queues.clear();
}

onPersonChange(abandonVoteQueues);

onlineManager.subscribe((online) => {
  if (online) for (const queue of queues.values()) queue.resume();
});
