import type { RefusalCode, RefusalDetails } from '@/shared/refusals';

/** One operation asked of the server. A mutation carries a request id, so that a repeat counts once. */
export type Call = {
  path: string;
  type: 'query' | 'mutation';
  input: unknown;
  requestId?: string;
};

/** What is sent: the calls of one moment, all made as a member of the same community. */
export type Envelope = { communityId: string | null; calls: Call[] };

export type RefusalAnswer = { code: RefusalCode; details: RefusalDetails; message: string };

export type CallError = {
  code: 'refused' | 'unknownOperation' | 'unavailable' | 'internal';
  refusal?: RefusalAnswer;
  logId?: string;
};

/** One answer for each call, in the same order. */
export type Answer = { data: unknown } | { error: CallError };
export type AnswerEnvelope = { answers: Answer[] };
