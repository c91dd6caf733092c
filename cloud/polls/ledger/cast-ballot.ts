import { z } from 'zod';
import { personsOfAccounts } from '@/cloud/community/public';
import {
  type BatchContext,
  type GatheredCall,
  gatheredOperation,
} from '@/cloud/platform/gathered-operation';
import { Refusal } from '@/shared/refusals';
import { holdPolls } from '../poll-row';
import { answersSchema } from '../poll-schemas';
import { readTurns } from '../voter-standing';
import { acceptedBallot, type CastScene } from './accepted-ballot';
import { earlierCasts, sameCast } from './earlier-casts';
import type { NewBallot } from './new-ballot';
import { readPapers } from './paper-items';
import { readReceipts } from './read-receipts';
import { receiptSchema } from './receipt-schema';
import { type SealedBallot, sealTogether } from './seal-ballots';

const input = z.object({
  pollId: z.uuid(),
  voterId: z.uuid(),
  answers: answersSchema,
  /** 32 bytes in hex, drawn by the phone: what keeps a commitment from being guessed. */
  nonce: z.string().regex(/^[0-9a-f]{64}$/),
});

const output = z.object({
  sequence: z.number().int().positive(),
  castAt: z.string(),
  receipt: receiptSchema,
});

export type CastInput = z.infer<typeof input>;
type CastCall = GatheredCall<CastInput>;
type CastAnswer = z.infer<typeof output>;

/**
 * Casts a voter's ballot, or replaces the one cast before; the last one counts. It is in the ledger
 * before it is acknowledged, and the receipt proves it (methods.md §1). Asking again with the same
 * request id gives the same receipt and appends nothing. No audit entry: the ballot is its own
 * append-only record, and whoever reads the audit log would watch the turnout of an open poll.
 *
 * @throws Refusal pollNotFound, pollNotOpen, pollClosed, pollCancelled, pollChangedMeanwhile, notOnRoll,
 * representativeNeeded, coOwnerRepresents, coOwnerHasVoted, requestIdReused, and what `ballotProblems`
 * refuses
 */
export const castBallot = gatheredOperation('polls.castBallot', { input, output }, castTogether);

async function castTogether(
  context: BatchContext,
  calls: readonly CastCall[],
): Promise<readonly (CastAnswer | Refusal)[]> {
  if (calls.length === 0) return [];
  const polls = await holdPolls(context, [...new Set(calls.map(({ input }) => input.pollId))]);
  // Read under the lock: another process of the server may be casting for the same request.
  const earlier = await earlierCasts(context, calls);
  const fresh = calls.filter((call) => !earlier.has(requestOf(call)));
  const scene = await readScene(context, polls, fresh);

  const accepted = new Map<string, { call: CastCall; ballot: NewBallot }>();
  const outcomes = calls.map((call): Refusal | null => {
    const known = earlier.get(requestOf(call)) ?? castOf(accepted.get(requestOf(call)));
    if (known) return sameCast(known, call.input) ? null : new Refusal('requestIdReused');
    const ballot = acceptedBallot(scene, call, context.now);
    if (ballot instanceof Refusal) return ballot;
    accepted.set(requestOf(call), { call, ballot });
    return null;
  });

  const sealed = await sealAccepted(context, scene, [...accepted.values()]);
  const repeated = await readReceipts(context, [...earlier.values()]);
  return calls.map((call, index) => {
    const refusal = outcomes[index];
    if (refusal) return refusal;
    const answer = sealed.get(requestOf(call)) ?? repeated.get(requestOf(call));
    if (!answer) throw new Error('a cast ballot has no receipt');
    return answer;
  });
}

const requestOf = ({ accountId, requestId }: { accountId: string; requestId: string }): string =>
  `${accountId} ${requestId}`;

const castOf = (accepted: { call: CastCall; ballot: NewBallot } | undefined) =>
  accepted && { ...accepted.ballot, pollId: accepted.call.input.pollId };

/** All that the calls of a batch need to know, in a few statements whatever their number. */
async function readScene(
  context: BatchContext,
  polls: CastScene['polls'],
  calls: readonly CastCall[],
): Promise<CastScene> {
  if (calls.length === 0) return { polls, papers: new Map(), turns: new Map(), persons: new Map() };
  const pollIds = [...new Set(calls.map(({ input }) => input.pollId))];
  const accountIds = [...new Set(calls.map(({ accountId }) => accountId))];
  return {
    polls,
    papers: await readPapers(context, pollIds),
    // Read under the lock: who has cast for a voter until now.
    turns: await readTurns(
      context,
      calls.map(({ input }) => input),
    ),
    persons: await personsOfAccounts(context, accountIds),
  };
}

async function sealAccepted(
  context: BatchContext,
  scene: CastScene,
  accepted: readonly { call: CastCall; ballot: NewBallot }[],
): Promise<Map<string, CastAnswer>> {
  const batches = [...scene.polls.values()].map((poll) => ({
    poll,
    accepted: accepted.filter(({ call }) => call.input.pollId === poll.id),
  }));
  const sealed = await sealTogether(
    context,
    batches.map(({ poll, accepted }) => ({
      poll,
      ballots: accepted.map(({ ballot }) => ballot),
    })),
  );
  const castAt = context.now.toISOString();
  const answerOf = ({ sequence, receipt }: SealedBallot) => ({ sequence, castAt, receipt });
  return new Map(
    batches.flatMap(({ accepted }, batch) =>
      accepted.flatMap(({ call }, place) => {
        const done = sealed[batch]?.[place];
        return done ? [[requestOf(call), answerOf(done)] as const] : [];
      }),
    ),
  );
}
