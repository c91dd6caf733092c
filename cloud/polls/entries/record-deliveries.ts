import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { refuseForeignPhotos } from '@/cloud/files/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { plainLine } from '@/shared/plain-text';
import { whyNotRecordable } from '@/shared/polls/entries/delivery-means';
import { entryLimits } from '@/shared/polls/entries/entry-limits';
import { maskPhones } from '@/shared/polls/entries/mask-phones';
import { isWithin } from '@/shared/polls/poll-limits';
import { Refusal } from '@/shared/refusals';
import { lockPoll } from '../poll-row';
import { refuse } from '../refuse';
import { deliveryMeansSchema, noteInput } from './entry-schemas';
import './tables';

/**
 * Records that ballot papers reached these voters, with the evidence they share: a signed sheet of one
 * entrance, a photo of the letter boxes. Whether a delivery counts for anything is the rule set's
 * matter (`deliveryEvidence`).
 *
 * @throws Refusal pollNotFound, pollCancelled, entriesClosed, deliveredInFuture, deliveredOutOfTime,
 * deliveryPhotosMissing, fileUnknown, inputInvalid, notOnRoll
 */
export const recordDeliveries = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      voterIds: z.array(z.uuid()).min(1).max(200),
      means: deliveryMeansSchema,
      deliveredAt: z.iso.datetime(),
      photoIds: z.array(z.uuid()).max(20),
      note: noteInput.default(''),
    }),
  )
  .output(z.object({ recorded: z.number().int() }))
  .mutation(async ({ ctx, input: { pollId, means, photoIds, ...input } }) => {
    const poll = await lockPoll(ctx, pollId);
    const deliveredAt = new Date(input.deliveredAt);
    const untimely = whyNotRecordable(poll, deliveredAt, ctx.now);
    if (untimely) refuse(untimely);
    if (!isWithin(entryLimits.photos, photoIds.length))
      throw new Refusal('deliveryPhotosMissing', entryLimits.photos);
    await refuseForeignPhotos(ctx, photoIds);
    const note = maskPhones(plainLine(input.note));
    if (!isWithin(entryLimits.deliveryNote, note.length))
      throw new Refusal('inputInvalid', { fields: ['note'] });

    const { transaction, communityId, accountId, now } = ctx;
    const voterIds = [...new Set(input.voterIds)];
    const known = await transaction
      .selectFrom('voterRollEntry')
      .select('id')
      .where('communityId', '=', communityId)
      .where('pollId', '=', pollId)
      .where('id', 'in', voterIds)
      .execute();
    if (known.length < voterIds.length) throw new Refusal('notOnRoll');
    await transaction
      .insertInto('ballotDelivery')
      .values(
        voterIds.map((voterId) => ({
          ...{ communityId, pollId, id: uuid(), voterId, means, deliveredAt, photoIds, note },
          recordedBy: accountId,
          recordedAt: now,
        })),
      )
      .execute();
    await recordDeed(ctx, 'polls.recordDelivery', pollId, { means, voters: voterIds.length });
    return { recorded: voterIds.length };
  });
