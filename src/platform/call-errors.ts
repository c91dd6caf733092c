import type { CallError, RefusalAnswer } from './envelope';

/** Nobody answered: no network, a timeout, a gateway error. Whether the call counted is unknown. */
export class NoAnswer extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NoAnswer';
  }
}

/** The server answered, and the answer is no (a refusal) or a fault with a log id. */
export class CallFailure extends Error {
  constructor(readonly answer: CallError) {
    super(answer.refusal?.message ?? answer.code);
    this.name = 'CallFailure';
  }
}

/** tRPC wraps what its link throws, so the real failure is the cause. */
const originOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? error.cause : error;

export const hasNoAnswer = (error: unknown): boolean => originOf(error) instanceof NoAnswer;

/** The expected "no" inside an error, with its Chinese sentence; null for every other failure. */
export function refusalOf(error: unknown): RefusalAnswer | null {
  const origin = originOf(error);
  return origin instanceof CallFailure ? (origin.answer.refusal ?? null) : null;
}

export type FailureKind =
  | 'noAnswer'
  | 'notLoggedIn'
  | 'consentMissing'
  | 'communityNotChosen'
  | 'notAllowed'
  | 'refused'
  | 'fault';

export type Failure = { kind: FailureKind; message: string; logId: string | null };

/** Refusals that every page answers in the same way: by leading to where they can be mended. */
const kindOfRefusal: Partial<Record<RefusalAnswer['code'], FailureKind>> = {
  notLoggedIn: 'notLoggedIn',
  consentMissing: 'consentMissing',
  communityNotChosen: 'communityNotChosen',
  communityUnknown: 'communityNotChosen',
  notAllowed: 'notAllowed',
};

/** What a page has to do about a failure, and the words and log id it may show. */
export function explainFailure(error: unknown): Failure {
  const origin = originOf(error);
  if (origin instanceof NoAnswer)
    return { kind: 'noAnswer', message: '网络不太好，没有收到回复。', logId: null };
  const answer = origin instanceof CallFailure ? origin.answer : null;
  const refusal = answer?.refusal;
  if (refusal)
    return {
      kind: kindOfRefusal[refusal.code] ?? 'refused',
      message: refusal.message,
      logId: null,
    };
  return { kind: 'fault', message: '服务器出了点问题，请稍后再试。', logId: answer?.logId ?? null };
}
