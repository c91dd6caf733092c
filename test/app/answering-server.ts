import Taro from '@tarojs/taro';
import type { Answer, Call, Envelope } from '@/src/platform/envelope';

type Answering = (input: never, call: Call) => unknown;

/** An answer that is a refusal, as the server words it. */
export const refusal = (code: string, message: string): Answer =>
  ({ error: { code: 'refused', refusal: { code, details: {}, message } } }) as Answer;

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'error' in value;

/**
 * Lets Taro's network answer calls by path. Throwing in an answer is a network that fails. Answers
 * every call that came, in order.
 */
export function answeringServer(answers: Record<string, Answering>): { calls: Call[] } {
  const calls: Call[] = [];
  (Taro.request as unknown as jest.Mock).mockImplementation(
    async ({ data }: { data: Envelope }) => ({
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
    }),
  );
  return { calls };
}
