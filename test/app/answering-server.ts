import Taro from '@tarojs/taro';
import { type RefusalCode, refusalMessage } from '@/shared/refusals';
import type { Answer, Call, Envelope } from '@/src/platform/envelope';

type Answering = (input: never, call: Call) => unknown;

/** An answer that is a refusal, as the server words it. */
export const refusal = (code: RefusalCode, message: string = refusalMessage(code)): Answer => ({
  error: { code: 'refused', refusal: { code, details: {}, message } },
});

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'error' in value;

/**
 * Lets Taro's network answer calls by path; one without an answer is an unknown operation. Throwing
 * in an answer is a network that fails. Tells every call and every envelope that came, in order.
 */
export function answeringServer(answers: Record<string, Answering>) {
  const calls: Call[] = [];
  const envelopes: Envelope[] = [];
  (Taro.request as unknown as jest.Mock).mockImplementation(
    async ({ data }: { data: Envelope }) => {
      envelopes.push(data);
      return {
        statusCode: 200,
        data: {
          answers: data.calls.map((call) => {
            calls.push(call);
            const answering = answers[call.path];
            if (!answering) return { error: { code: 'unknownOperation' } };
            const answer = answering(call.input as never, call);
            return isAnswer(answer) ? answer : { data: answer };
          }),
        },
      };
    },
  );
  return {
    calls,
    envelopes,
    inputsOf: (path: string): unknown[] =>
      calls.filter((call) => call.path === path).map(({ input }) => input),
  };
}
