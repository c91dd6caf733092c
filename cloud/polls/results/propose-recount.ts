import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import { operation } from '@/cloud/platform/operation';
import { plainLine, plainParagraphs } from '@/shared/plain-text';
import { isWithin } from '@/shared/polls/poll-limits';
import { resultLimits } from '@/shared/polls/result-limits';
import { Refusal } from '@/shared/refusals';
import { readPoll } from '../poll-row';
import { holdPostedPoll } from './posted-poll';
import { refuseWrongStrikes } from './refuse-wrong-strikes';
import './tables';

const { recountReason, strikeReason, strikes } = resultLimits;

/**
 * Proposes to count a posted result again, with a reason everybody will read, and to strike entered
 * ballots that were found invalid. Nothing changes until another member of staff confirms it.
 *
 * @throws Refusal pollNotFound, resultNotPosted, recountReasonLength, strikeReasonLength,
 * strikeRepeated, strikeUnknown, strikeAppBallot, recountPending
 */
export const proposeRecount = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      reason: z
        .string()
        .max(2 * recountReason.max)
        .transform(plainParagraphs),
      strikes: z
        .array(
          z.object({
            leafIndex: z.int().min(0),
            reason: z
              .string()
              .max(2 * strikeReason.max)
              .transform(plainLine),
          }),
        )
        .max(strikes.max)
        .default([]),
    }),
  )
  .output(z.object({ recountId: z.string() }))
  .mutation(async ({ ctx, input: { pollId, reason, strikes } }) => {
    const { transaction, communityId, accountId, now } = ctx;
    await readPoll(ctx, pollId);
    if ((await holdPostedPoll(ctx, pollId)) === null) throw new Refusal('resultNotPosted');
    if (!isWithin(recountReason, reason.length)) {
      throw new Refusal('recountReasonLength', recountReason);
    }
    await refuseWrongStrikes(ctx, pollId, strikes);
    const id = uuid();
    const inserted = await transaction
      .insertInto('pollRecount')
      .values({
        communityId,
        id,
        pollId,
        reason,
        strikes: json(strikes),
        proposedBy: accountId,
        proposedAt: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) throw new Refusal('recountPending');
    await recordDeed(ctx, 'polls.proposeRecount', pollId, {
      recountId: id,
      strikes: strikes.length,
    });
    return { recountId: id };
  });
