import { isUnavailable } from './database-errors';

/** Most calls of one batch: a transaction stays short, and one that fails is soon tried again in parts. */
const mostTogether = 256;

interface Waiting<Call, Outcome> {
  call: Call;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers calls that arrive while an earlier batch of the same key is being worked on, so that many
 * share one transaction, one lock and one commit (group commit). A lone call goes through at once.
 */
export class Gatherer<Call, Outcome> {
  private readonly waiting = new Map<string, Waiting<Call, Outcome>[]>();

  /** `work` answers every call of a batch in its order, and is all of the batch or nothing. */
  add(
    key: string,
    call: Call,
    work: (calls: readonly Call[]) => Promise<readonly Outcome[]>,
  ): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const queue = this.waiting.get(key);
      if (queue) {
        queue.push({ call, resolve, reject });
        return;
      }
      this.waiting.set(key, [{ call, resolve, reject }]);
      // What has come in with the same read of the network goes into the first batch too.
      setImmediate(() => void this.drain(key, work));
    });
  }

  private async drain(
    key: string,
    work: (calls: readonly Call[]) => Promise<readonly Outcome[]>,
  ): Promise<void> {
    for (;;) {
      const batch = this.waiting.get(key)?.splice(0, mostTogether) ?? [];
      if (batch.length === 0) break;
      await settle(batch, work);
    }
    this.waiting.delete(key);
  }
}

/**
 * A batch that fails as a whole is worked off one by one, so that nobody falls with another's call;
 * unless there is no database, which it would be asked for once each.
 */
async function settle<Call, Outcome>(
  batch: readonly Waiting<Call, Outcome>[],
  work: (calls: readonly Call[]) => Promise<readonly Outcome[]>,
): Promise<void> {
  try {
    const outcomes = await work(batch.map(({ call }) => call));
    batch.forEach(({ resolve, reject }, index) => {
      const outcome = outcomes[index];
      if (outcome === undefined) reject(new Error('a gathered call was left without an outcome'));
      else resolve(outcome);
    });
  } catch (error) {
    const [only, ...others] = batch;
    if (only && others.length === 0) only.reject(error);
    else if (isUnavailable(error)) for (const { reject } of batch) reject(error);
    else for (const waiting of batch) await settle([waiting], work);
  }
}
