import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { Router } from '@/cloud/router';
import { createCaller } from './call-cloud';
import { readCurrentCommunity } from './current-community';
import type { Call } from './envelope';
import { queryClient } from './query-client';
import { sendEnvelope } from './send-envelope';

const callCloud = createCaller(sendEnvelope);

/** What an operation may carry beside its input. */
export type CallContext = { requestId?: string; communityId?: string | null };

/** Ends tRPC's chain in our own envelope, the same for the WeChat cloud and for HTTP. */
const envelopeLink: TRPCLink<Router> = () => (request) =>
  observable((observer) => {
    const { path, type, input } = request.op;
    const { requestId, communityId = readCurrentCommunity()?.id ?? null } = request.op
      .context as CallContext;
    const call: Call = {
      path,
      type: type === 'mutation' ? 'mutation' : 'query',
      input,
      ...(requestId ? { requestId } : {}),
    };
    callCloud(communityId, call).then(
      (data) => {
        observer.next({ result: { type: 'data', data } });
        observer.complete();
      },
      (failure: Error) => observer.error(TRPCClientError.from(failure)),
    );
  });

/** Direct calls: `cloudClient.polls.castBallot.mutate(input, { context: { requestId } })`. */
export const cloudClient = createTRPCClient<Router>({ links: [envelopeLink] });

/** Options for TanStack Query: `useQuery(cloud.polls.poll.queryOptions({ pollId }))`. */
export const cloud = createTRPCOptionsProxy<Router>({ client: cloudClient, queryClient });

/** Types of what operations take and give: `CloudOutputs['polls']['pollDetail']`. */
export type CloudInputs = inferRouterInputs<Router>;
export type CloudOutputs = inferRouterOutputs<Router>;
