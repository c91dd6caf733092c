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
  | 'notAllowed'
  | 'notFound'
  | 'refused'
  | 'fault';

const kindOfCode: Record<string, FailureKind> = {
  UNAUTHORIZED: 'notLoggedIn',
  FORBIDDEN: 'notAllowed',
  NOT_FOUND: 'notFound',
};
const kindOfRefusal: Record<string, FailureKind> = {
  notLoggedIn: 'notLoggedIn',
  notAllowed: 'notAllowed',
};

/** What a page has to do about a failure, and the words and log id it may show. */
export function explainFailure(error: unknown): {
  kind: FailureKind;
  message: string;
  logId: string | null;
} {
  const origin = originOf(error);
  if (origin instanceof NoAnswer)
    return { kind: 'noAnswer', message: '网络不太好，没有收到回复。', logId: null };
  if (!(origin instanceof CallFailure))
    return { kind: 'fault', message: '这里出了点问题，请稍后再试。', logId: null };
  const { code, refusal, logId = null } = origin.answer;
  const kind =
    (refusal && kindOfRefusal[refusal.code]) ?? kindOfCode[code] ?? (refusal ? 'refused' : 'fault');
  return { kind, message: refusal?.message ?? wordsFor[kind], logId };
}

const wordsFor: Record<FailureKind, string> = {
  noAnswer: '网络不太好，没有收到回复。',
  notLoggedIn: '请先登录，再继续。',
  notAllowed: '您还没有查看这里的权限。',
  notFound: '没有找到您要看的内容，可能已经撤下了。',
  refused: '这件事现在办不了。',
  fault: '服务器出了点问题，请稍后再试。',
};
