import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { phaseAt } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import { readCoOwners, readNaming, sharedVoter } from './co-owners';
import { readPoll } from './poll-row';
import { isVoterInConflict } from './roll/representative-conflict';

/**
 * The co-owners of one vote, whom each of them wants as representative and who is named; for those
 * co-owners and for the staff who prepare polls.
 *
 * @throws Refusal pollNotFound, notOnRoll, representativeNotUsed
 */
export const voterRepresentative = operation('polls.read')
  .input(z.object({ pollId: z.uuid(), voterId: z.uuid() }))
  .output(
    z.object({
      pollTitle: z.string(),
      roomLabel: z.string(),
      coOwners: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          isMe: z.boolean(),
          hasAccount: z.boolean(),
          chosenId: z.string().nullable(),
        }),
      ),
      representative: z
        .object({
          personId: z.string(),
          namedBy: z.enum(['coOwners', 'staff']),
          reason: z.string().nullable(),
          namedAt: z.string(),
        })
        .nullable(),
      /** The co-owners are at odds; staff have been asked to settle it. */
      conflict: z.boolean(),
      /** What the caller may do now: choose as a co-owner, record as staff. */
      mayChoose: z.boolean(),
      mayRecord: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { pollId, voterId } }) => {
    const poll = await readPoll(ctx, pollId);
    const voter = await sharedVoter(ctx, poll, voterId);
    const mine = new Set(await callersPersonIds(ctx));
    const isCoOwner = voter.personIds.some((personId) => mine.has(personId));
    const { roles } = ctx.caller;
    if (!isCoOwner && !may(roles, 'polls.prepare')) throw new Refusal('notOnRoll');
    const naming = await readNaming(ctx, pollId, voterId);
    const coOwners = await readCoOwners(ctx, poll, voter);
    const nameable = ['announced', 'open'].includes(phaseAt(poll, ctx.now));
    return {
      pollTitle: poll.title,
      roomLabel: voter.roomLabel,
      coOwners: coOwners.map((person) => ({ ...person, isMe: mine.has(person.personId) })),
      representative: naming
        ? {
            personId: naming.personId,
            namedBy: naming.namedBy,
            reason: naming.reason,
            namedAt: naming.namedAt.toISOString(),
          }
        : null,
      conflict: nameable && (await isVoterInConflict(ctx, pollId, voterId)),
      mayChoose: nameable && isCoOwner && may(roles, 'polls.castBallot'),
      mayRecord: nameable && may(roles, 'polls.prepare'),
    };
  });
