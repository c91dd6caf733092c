import type { RefusalCode } from '@/shared/refusals';
import { refusalMessage } from '@/shared/refusals';
import type { Answer, AnswerEnvelope, Call, Envelope } from '@/src/platform/envelope';

/**
 * Stands in for the server in page tests, behind the app's real client:
 * `jest.mock('@/src/platform/send-envelope', () => jest.requireActual('@/test/app/answering-cloud'))`.
 */
type Reply = (input: never, call: Call) => unknown;

const replies = new Map<string, Reply>();
const received: { envelopes: Envelope[] } = { envelopes: [] };

/** Answers for paths like `notices.readNotice`; whatever has none fails like an unknown operation. */
export function answerWith(byPath: Record<string, Reply>): void {
  for (const [path, reply] of Object.entries(byPath)) replies.set(path, reply);
}

export function forgetAnswers(): void {
  replies.clear();
  received.envelopes = [];
}

export const envelopesSent = (): Envelope[] => received.envelopes;

/** Inputs of all calls of an operation so far, in order. */
export const inputsOf = (path: string): unknown[] =>
  received.envelopes
    .flatMap(({ calls }) => calls)
    .filter((call) => call.path === path)
    .map(({ input }) => input);

/** Thrown by a reply, it becomes the server's refusal. */
export class Refused extends Error {
  constructor(readonly refusal: RefusalCode) {
    super(refusal);
  }
}

export async function sendEnvelope(envelope: Envelope): Promise<AnswerEnvelope> {
  received.envelopes.push(envelope);
  return { answers: envelope.calls.map(answerTo) };
}

function answerTo(call: Call): Answer {
  const reply = replies.get(call.path);
  if (!reply) return { error: { code: 'unknownOperation', logId: call.path } };
  try {
    return { data: reply(call.input as never, call) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    return {
      error: {
        code: 'refused',
        refusal: { code: refusal, details: {}, message: refusalMessage(refusal) },
      },
    };
  }
}
