import type { ProblemLog } from '../problem-log';
import { describeValue } from '../problem-log';

/** A refusal of the platform, `name:fail reason`. */
export class ApiFailure extends Error {
  constructor(
    reason: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(reason);
  }
}

type Callback = (result: Record<string, unknown>) => void;

export interface ApiOptions extends Record<string, unknown> {
  success?: Callback;
  fail?: Callback;
  complete?: Callback;
}

export type Api = (options?: ApiOptions) => unknown;

type Run = (options: ApiOptions) => unknown;

const asFields = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/**
 * One asynchronous `wx` function: it answers in a later turn, through `success`, `fail` and `complete`
 * when any of them is given and with a promise otherwise, and puts `errMsg` in the answer.
 */
export function asyncApi(log: ProblemLog, name: string, run: Run, quiet = false): Api {
  return (options = {}) => {
    const { success, fail, complete, ...argument } = options;
    if (!quiet) log.call(name, argument);
    const finish = (callback: Callback | undefined, result: Record<string, unknown>) => {
      // Each in its own turn: what a callback throws is the page's own error, not the platform's.
      if (callback) setTimeout(() => callback(result), 0);
      if (complete) setTimeout(() => complete(result), 0);
    };
    const outcome = new Promise((resolve, reject) => {
      setTimeout(async () => {
        try {
          const result = { ...asFields(await run(options)), errMsg: `${name}:ok` };
          finish(success, result);
          resolve(result);
        } catch (error) {
          const isRefusal = error instanceof Error && 'fields' in error;
          if (!isRefusal) log.problem('uncaught', `wx.${name}: ${describeValue(error)}`);
          const reason = error instanceof Error ? error.message : String(error);
          const fields = isRefusal ? asFields(error.fields) : {};
          const failure = { errMsg: `${name}:fail ${reason}`, ...fields };
          finish(fail, failure);
          reject(failure);
        }
      }, 0);
    });
    if (!success && !fail && !complete) return outcome;
    outcome.catch(() => undefined);
    return undefined;
  };
}

/** Several asynchronous functions by name. */
export function asyncApis(
  log: ProblemLog,
  runs: Record<string, Run>,
  quiet = false,
): Record<string, Api> {
  return Object.fromEntries(
    Object.entries(runs).map(([name, run]) => [name, asyncApi(log, name, run, quiet)]),
  );
}
