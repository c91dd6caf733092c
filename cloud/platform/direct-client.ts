import { randomUUID } from 'node:crypto';
import { createTRPCClient, TRPCClientError } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { type Answer, type AnswerServices, answerCalls } from './answer-calls';
import type { Identity } from './identity';

/**
 * The app's typed client with its envelope handed straight to the backend: the demo community and
 * the tests go the residents' own way, only without a network in between.
 */
export function directClient<Router extends AnyRouter>(
  services: AnswerServices,
  identity: Identity | null,
  communityId: string | null,
): ReturnType<typeof createTRPCClient<Router>> {
  return createTRPCClient<Router>({
    links: [
      () =>
        ({ op }) =>
          observable((observer) => {
            const call = {
              path: op.path,
              type: op.type === 'mutation' ? ('mutation' as const) : ('query' as const),
              input: overTheWire(op.input),
              requestId:
                typeof op.context.requestId === 'string' ? op.context.requestId : randomUUID(),
            };
            answerCalls(services, identity, { communityId, calls: [call] }).then(
              ({ answers: [answer] }) => {
                if (answer && 'data' in answer) {
                  observer.next({
                    result: { type: 'data', data: overTheWire(answer.data ?? null) },
                  });
                  observer.complete();
                } else {
                  observer.error(errorOf(answer));
                }
              },
              (error) => observer.error(error),
            );
          }),
    ],
  });
}

const overTheWire = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

function errorOf(answer: Answer | undefined): TRPCClientError<AnyRouter> {
  const error = answer && 'error' in answer ? answer.error : undefined;
  const message = error?.refusal?.code ?? error?.code ?? 'no answer';
  return TRPCClientError.from({ error: { code: -32_000, message, data: error } });
}
