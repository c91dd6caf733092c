import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { plainParagraphs } from '@/shared/plain-text';
import { objectionLimits } from '@/shared/polls/objection-windows';
import { Refusal } from '@/shared/refusals';
import { fileObjection } from '../objections/file-objection';
import { holdPoll } from '../poll-row';
import { readVoter } from '../voter-standing';

/**
 * A member objects to a poll's roll before it opens: to their own row, or (`voterId` null) that they
 * are missing from it.
 *
 * @throws Refusal pollNotFound, notOnRoll, whatever `fileObjection` refuses
 */
export const objectToRoll = operation('polls.object')
  .input(
    z.object({
      pollId: z.uuid(),
      voterId: z.uuid().nullable(),
      text: z
        .string()
        .max(2 * objectionLimits.text.max)
        .transform(plainParagraphs),
      photoIds: z.array(z.uuid()).max(objectionLimits.photos).default([]),
    }),
  )
  .output(z.object({ objectionId: z.string() }))
  .mutation(async ({ ctx, input: { pollId, voterId, text, photoIds } }) => {
    const poll = await holdPoll(ctx, pollId);
    const voter = voterId === null ? null : await ownVoter(ctx, pollId, voterId);
    return fileObjection(ctx, poll, { kind: 'roll', voter, text, photoIds });
  });

/** @throws Refusal notOnRoll: nobody objects to somebody else's row. */
async function ownVoter(ctx: MemberContext, pollId: string, voterId: string) {
  const voter = await readVoter(ctx, pollId, voterId);
  const mine = await callersPersonIds(ctx);
  if (!voter?.personIds.some((personId) => mine.includes(personId))) throw new Refusal('notOnRoll');
  return voter;
}
