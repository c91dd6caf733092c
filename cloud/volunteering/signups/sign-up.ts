import { z } from 'zod';
import { recordDeeds } from '@/cloud/platform/audit-log';
import {
  type BatchContext,
  type GatheredCall,
  gatheredOperation,
} from '@/cloud/platform/gathered-operation';
import { Refusal } from '@/shared/refusals';
import { type AcceptedSignup, acceptedSignup } from './accepted-signup';
import { asksTheSame, earlierSignups } from './earlier-signups';
import { lockVolunteersOf, readScene } from './sign-up-scene';
import { writeSignups } from './signup-row';

const input = z.object({
  shiftId: z.uuid(),
  postId: z.uuid(),
  /** Of the risks that were shown and ticked. */
  riskRevision: z.number().int().min(1),
  /** Ticked after being shown the other shifts at the same time. */
  overlapAccepted: z.boolean(),
});

const output = z.object({
  signupId: z.string(),
  state: z.enum(['confirmed', 'waiting']),
  /** Counts on for each shift without a gap; who waits moves up in its order. */
  number: z.number().int().positive(),
  waitingPlace: z.number().int().positive().nullable(),
});

export type SignUpInput = z.infer<typeof input>;
export type SignUpAnswer = z.infer<typeof output>;
type SignUpCall = GatheredCall<SignUpInput>;

/**
 * Signs the caller up for a post of a shift: with a place where one is free and nobody waits for it, at
 * the end of the waiting list otherwise. Asking again with the same request id gives the same answer.
 *
 * @throws Refusal notRegisteredAsVolunteer, shiftNotFound, shiftNotOpen, shiftBegan, postNotFound,
 *   alreadySignedUp, risksNotAccepted, shiftsOverlap, shiftFullSoon, requestIdReused, and what
 *   `cannotServe` answers
 */
export const signUp = gatheredOperation(
  'volunteering.volunteer',
  { input, output },
  signUpTogether,
);

async function signUpTogether(
  context: BatchContext,
  calls: readonly SignUpCall[],
): Promise<readonly (SignUpAnswer | Refusal)[]> {
  if (calls.length === 0) return [];
  const volunteers = await lockVolunteersOf(context, calls);
  // Read under the lock: another process of the server may be answering the same request.
  const earlier = await earlierSignups(context, calls);
  const fresh = calls.filter((call) => !earlier.has(requestOf(call)));
  const accepted = new Map<string, AcceptedSignup>();
  const refused = new Map<SignUpCall, Refusal>();
  if (fresh.length > 0) {
    const scene = await readScene(context, fresh, volunteers);
    for (const call of fresh) {
      const again = accepted.get(requestOf(call));
      const outcome = again ?? acceptedSignup(scene, call, context.now);
      if (outcome instanceof Refusal) refused.set(call, outcome);
      else if (isOther(outcome, call.input)) refused.set(call, new Refusal('requestIdReused'));
      else accepted.set(requestOf(call), outcome);
    }
  }
  const answers = await write(context, calls, accepted);
  return calls.map((call) => {
    const before = earlier.get(requestOf(call));
    if (before)
      return asksTheSame(before, call.input) ? before.answer : new Refusal('requestIdReused');
    const answer = refused.get(call) ?? answers.get(requestOf(call));
    if (!answer) throw new Error('a signup was left without an answer');
    return answer;
  });
}

const requestOf = ({ accountId, requestId }: { accountId: string; requestId: string }): string =>
  `${accountId} ${requestId}`;

const isOther = ({ shiftId, signup }: AcceptedSignup, asked: SignUpInput): boolean =>
  !asksTheSame({ shiftId, postId: signup.postId }, asked);

/** Writes what was accepted, shift by shift in the order of the calls. */
async function write(
  context: BatchContext,
  calls: readonly SignUpCall[],
  accepted: ReadonlyMap<string, AcceptedSignup>,
): Promise<Map<string, SignUpAnswer>> {
  const callOf = new Map(calls.map((call) => [requestOf(call), call]));
  const answers = new Map<string, SignUpAnswer>();
  for (const shiftId of new Set([...accepted.values()].map((one) => one.shiftId))) {
    const ofShift = [...accepted].filter(([, one]) => one.shiftId === shiftId);
    const written = await writeSignups(
      context,
      shiftId,
      ofShift.map(([, { signup }]) => signup),
    );
    ofShift.forEach(([request, { signup, waitingPlace }], place) => {
      const row = written[place];
      if (!row) return;
      answers.set(request, {
        ...{ signupId: row.id, number: row.number },
        ...{ state: signup.state, waitingPlace },
      });
    });
  }
  await keepAnswers(context, answers, callOf);
  return answers;
}

async function keepAnswers(
  context: BatchContext,
  answers: ReadonlyMap<string, SignUpAnswer>,
  callOf: ReadonlyMap<string, SignUpCall>,
): Promise<void> {
  const { communityId } = context;
  const kept = [...answers].flatMap(([request, answer]) => {
    const call = callOf.get(request);
    return call ? [{ accountId: call.accountId, requestId: call.requestId, answer, call }] : [];
  });
  if (kept.length === 0) return;
  await context.transaction
    .insertInto('signupRequest')
    .values(
      kept.map(({ accountId, requestId, answer: { signupId, state, waitingPlace } }) => ({
        ...{ communityId, accountId, requestId, signupId, state, waitingPlace },
      })),
    )
    .execute();
  await recordDeeds(
    context,
    kept.map(({ accountId, answer: { signupId, state }, call }) => ({
      ...{ accountId, action: 'volunteering.signUp', subjectId: call.input.shiftId },
      details: { signupId, state },
    })),
  );
}
