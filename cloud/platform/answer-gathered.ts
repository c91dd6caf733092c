import { sql } from 'kysely';
import type { z } from 'zod';
import { Refusal } from '@/shared/refusals';
import type { Role } from '@/shared/roles';
import type { AnswerServices } from './answer-calls';
import type { CommunityTransaction } from './database';
import type { Gathered, GatheredCall } from './gathered-operation';
import { Gatherer } from './gatherer';
import type { Caller, Identity } from './identity';
import type { Logger } from './logger';
import type { Audience } from './operation';
import { refuseUnlessAllowed } from './permitted-caller';

/** A call on its way into a batch: valid, its caller not yet looked up. */
interface GatheredRequest {
  openId: string;
  requestId: string;
  input: unknown;
}

/** What a batch gives back for one call. */
type GatheredOutcome = { value: unknown } | { refusal: Refusal };

/** One for each host: what is gathered shares its database and its clock. */
const gatherers = new WeakMap<AnswerServices, Gatherer<GatheredRequest, GatheredOutcome>>();

function gathererOf(services: AnswerServices): Gatherer<GatheredRequest, GatheredOutcome> {
  const known = gatherers.get(services);
  if (known) return known;
  const gatherer = new Gatherer<GatheredRequest, GatheredOutcome>();
  gatherers.set(services, gatherer);
  return gatherer;
}

interface GatheredWork {
  services: AnswerServices;
  communityId: string | null;
  identity: Identity | null;
  path: string;
  requestId: string | undefined;
  input: unknown;
  logger: Logger;
  may: Audience;
  gathered: Gathered;
}

/**
 * Answers a call together with those of others that come in at the same time.
 *
 * @throws Refusal of the call; ZodError of its input
 */
export async function answerGathered(work: GatheredWork): Promise<unknown> {
  const { services, communityId, identity, path, requestId, gathered } = work;
  if (communityId === null) throw new Refusal('communityNotChosen');
  if (identity === null) throw new Refusal('notLoggedIn');
  if (requestId === undefined) throw new Refusal('requestIdMissing');
  const outcome = await gathererOf(services).add(
    `${communityId} ${path}`,
    { openId: identity.openId, requestId, input: validInput(gathered.input, work.input) },
    (requests) => answerBatch({ ...work, communityId }, requests),
  );
  if ('refusal' in outcome) throw outcome.refusal;
  return gathered.output.parse(outcome.value);
}

function validInput(shape: z.ZodType, input: unknown): unknown {
  const read = shape.safeParse(input);
  if (read.success) return read.data;
  throw new Refusal('inputInvalid', {
    fields: read.error.issues.map((issue) => issue.path.join('.')),
  });
}

/** One transaction for all of them; each caller's permission is checked in it, as for a lone call. */
function answerBatch(
  { services, communityId, logger, may, gathered }: GatheredWork & { communityId: string },
  requests: readonly GatheredRequest[],
): Promise<readonly GatheredOutcome[]> {
  return services.database.transaction().execute(async (transaction) => {
    const now = services.clock();
    const callers = await enterTogether(transaction, communityId, requests, now);
    const permitted = requests.map((request) => permittedCall(request, callers, may));
    const calls = permitted.filter(
      (call): call is GatheredCall<unknown> => !(call instanceof Refusal),
    );
    const { files, signer } = services;
    const answers = await gathered.answer(
      { transaction, communityId, now, logger, files, signer },
      calls,
    );
    const answered = new Map(calls.map((call, index) => [call, answers[index]]));
    return permitted.map((call) => outcomeOf(call instanceof Refusal ? call : answered.get(call)));
  });
}

const outcomeOf = (answer: unknown): GatheredOutcome =>
  answer instanceof Refusal ? { refusal: answer } : { value: answer };

function permittedCall(
  { openId, requestId, input }: GatheredRequest,
  callers: ReadonlyMap<string, Caller>,
  may: Audience,
): GatheredCall<unknown> | Refusal {
  const caller = callers.get(openId);
  if (!caller) return new Refusal('communityUnknown');
  try {
    refuseUnlessAllowed(may, caller);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return { accountId: caller.accountId ?? '', requestId, input };
}

/** Everybody's account and roles, by open id; nobody's where the community is unknown. */
async function enterTogether(
  transaction: CommunityTransaction,
  communityId: string,
  requests: readonly GatheredRequest[],
  now: Date,
): Promise<ReadonlyMap<string, Caller>> {
  const openIds = [...new Set(requests.map(({ openId }) => openId))];
  const { rows } = await sql<Caller & { openId: string; communityKnown: boolean; roles: Role[] }>`
    select * from enter_community_together(${communityId}, ${openIds}::text[], ${now})`.execute(
    transaction,
  );
  const known = rows.filter(({ communityKnown }) => communityKnown);
  return new Map(
    known.map(({ openId, accountId, roles }) => [openId, { openId, accountId, roles }]),
  );
}
