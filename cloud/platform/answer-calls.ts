import { randomUUID } from 'node:crypto';
import { type AnyRouter, callTRPCProcedure, TRPCError } from '@trpc/server';
import { sql } from 'kysely';
import { z } from 'zod';
import { Refusal, type RefusalCode, type RefusalDetails, refusalMessage } from '@/shared/refusals';
import type { Role } from '@/shared/roles';
import { answerGathered } from './answer-gathered';
import type { CommunityTransaction, Database } from './database';
import { isPassing, isUnavailable } from './database-errors';
import type { FileStore } from './file-store';
import { onlyOnce } from './idempotency';
import type { Caller, Identity } from './identity';
import type { LogSigner } from './log-signer';
import type { Logger } from './logger';
import type { OperationContext, OperationMeta } from './operation';
import { refuseUnlessAllowed } from './permitted-caller';
import { isStorable } from './storable-input';

const callSchema = z.object({
  path: z.string().max(100),
  type: z.enum(['query', 'mutation']),
  input: z.unknown().optional(),
  requestId: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional(),
});

/** What both hosts receive: up to ten calls of one page, for one community. */
export const envelopeSchema = z.object({
  communityId: z.uuid().nullable(),
  calls: z.array(callSchema).min(1).max(10),
});

export type Envelope = z.infer<typeof envelopeSchema>;
type Call = z.infer<typeof callSchema>;

/** `unavailable` is the only error that a retry with the same request id may mend. */
export type AnswerErrorCode = 'refused' | 'unknownOperation' | 'unavailable' | 'internal';

export type Answer =
  | { data: unknown }
  | {
      error: {
        code: AnswerErrorCode;
        refusal?: { code: RefusalCode; details: RefusalDetails; message: string };
        logId?: string;
      };
    };

export interface AnswerServices {
  router: AnyRouter;
  database: Database;
  files: FileStore;
  logger: Logger;
  clock: () => Date;
  signer: LogSigner;
}

/** Answers an envelope: queries side by side, mutations one after the other, each on its own. */
export async function answerCalls(
  services: AnswerServices,
  identity: Identity | null,
  envelope: Envelope,
): Promise<{ answers: Answer[] }> {
  const answer = (call: Call) => answerCall(services, identity, envelope.communityId, call);
  if (envelope.calls.every((call) => call.type === 'query')) {
    return { answers: await Promise.all(envelope.calls.map(answer)) };
  }
  const answers: Answer[] = [];
  for (const call of envelope.calls) answers.push(await answer(call));
  return { answers };
}

async function answerCall(
  services: AnswerServices,
  identity: Identity | null,
  communityId: string | null,
  call: Call,
): Promise<Answer> {
  const startedAt = performance.now();
  const logId = randomUUID().slice(0, 8);
  const logger = services.logger.child({ logId, path: call.path });
  const procedure = findProcedure(services.router, call);
  if (!procedure) return { error: { code: 'unknownOperation', logId } };

  if (!isStorable(call.input))
    return { error: describeError(new Refusal('inputInvalid'), logger, logId) };

  const { gathered, may } = procedure.meta;
  const { path, requestId, input } = call;
  const attempt = () =>
    gathered
      ? answerGathered({
          services,
          identity,
          communityId,
          path,
          requestId,
          input,
          logger,
          may,
          gathered,
        })
      : services.database.transaction().execute((transaction) =>
          runInTransaction({
            services,
            identity,
            communityId,
            call,
            transaction,
            logger,
            ...procedure,
          }),
        );
  try {
    const data = await attempt().catch((error) =>
      isPassing(causeOf(error)) ? attempt() : Promise.reject(error),
    );
    logger.info({ milliseconds: Math.round(performance.now() - startedAt) }, 'answered');
    return { data };
  } catch (error) {
    return { error: describeError(causeOf(error), logger, logId) };
  }
}

interface ProcedureInTransaction {
  services: AnswerServices;
  identity: Identity | null;
  communityId: string | null;
  call: Call;
  transaction: CommunityTransaction;
  logger: Logger;
  meta: OperationMeta;
}

async function runInTransaction(work: ProcedureInTransaction): Promise<unknown> {
  const { services, identity, communityId, call, transaction, logger, meta } = work;
  const now = services.clock();
  const caller = await enterCommunity(transaction, communityId, identity, now);
  refuseUnlessAllowed(meta.may, caller);

  const context: OperationContext = {
    transaction,
    communityId,
    caller,
    now,
    logger,
    files: services.files,
    signer: services.signer,
  };
  const run = () =>
    callTRPCProcedure({
      router: services.router,
      path: call.path,
      getRawInput: async () => call.input,
      ctx: context,
      type: call.type,
      signal: undefined,
      batchIndex: 0,
    });
  if (call.type === 'query' || communityId === null || caller.accountId === null) return run();
  if (call.requestId === undefined) throw new Refusal('requestIdMissing');
  const { path, input, requestId } = call;
  return onlyOnce(
    transaction,
    { communityId, accountId: caller.accountId, requestId, path, input, now },
    run,
  );
}

async function enterCommunity(
  transaction: CommunityTransaction,
  communityId: string | null,
  identity: Identity | null,
  now: Date,
): Promise<Caller> {
  const openId = identity?.openId ?? null;
  const { rows } = await sql<{ communityKnown: boolean; accountId: string | null; roles: Role[] }>`
    select * from enter_community(${communityId}, ${openId}, ${now})`.execute(transaction);
  const entered = rows[0];
  if (communityId !== null && !entered?.communityKnown) throw new Refusal('communityUnknown');
  return { openId, accountId: entered?.accountId ?? null, roles: entered?.roles ?? [] };
}

function findProcedure(router: AnyRouter, call: Call): { meta: OperationMeta } | null {
  const procedures: Record<string, { _def: { type: string; meta?: OperationMeta } } | undefined> =
    router._def.procedures;
  const definition = Object.hasOwn(procedures, call.path) ? procedures[call.path]?._def : undefined;
  if (!definition?.meta || definition.type !== call.type) return null;
  return { meta: definition.meta };
}

/** tRPC wraps what an operation throws; the cause is what we threw. */
function causeOf(error: unknown): unknown {
  if (
    error instanceof TRPCError &&
    error.code === 'BAD_REQUEST' &&
    error.cause instanceof z.ZodError
  ) {
    const fields = error.cause.issues.map((issue) => issue.path.join('.'));
    return new Refusal('inputInvalid', { fields });
  }
  return error instanceof TRPCError && error.cause ? error.cause : error;
}

function describeError(error: unknown, logger: Logger, logId: string) {
  if (error instanceof Refusal) {
    const { code, details } = error;
    logger.info({ refusal: code }, 'refused');
    return {
      code: 'refused' as const,
      refusal: { code, details, message: refusalMessage(code, details) },
    };
  }
  logger.error(
    { error: error instanceof Error ? { message: error.message, stack: error.stack } : error },
    'failed',
  );
  return { code: isUnavailable(error) ? ('unavailable' as const) : ('internal' as const), logId };
}
