import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { plainLine } from '@/shared/plain-text';
import { whyNotRecordable } from '@/shared/polls/entries/delivery-means';
import { entryLimits } from '@/shared/polls/entries/entry-limits';
import { isWithin } from '@/shared/polls/poll-limits';
import { Refusal } from '@/shared/refusals';
import { lockPoll } from '../poll-row';
import { refuse } from '../refuse';
import { noteInput } from './entry-schemas';
import './tables';

/**
 * Takes back a delivery that was recorded in error, with the reason; it stays on file. Not once the
 * poll is counted: by then it may have carried a vote.
 *
 * @throws Refusal pollNotFound, pollCancelled, entriesClosed, revokeReasonLength, deliveryNotFound,
 * deliveryAlreadyRevoked
 */
export const revokeDelivery = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), deliveryId: z.uuid(), reason: noteInput }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { pollId, deliveryId, ...input } }) => {
    const reason = plainLine(input.reason);
    if (!isWithin(entryLimits.revokeReason, reason.length))
      throw new Refusal('revokeReasonLength', entryLimits.revokeReason);
    const poll = await lockPoll(ctx, pollId);
    const over = whyNotRecordable(poll, poll.announcedAt, ctx.now);
    if (over) refuse(over);
    const { transaction, communityId, accountId, now } = ctx;
    const delivery = await transaction
      .selectFrom('ballotDelivery')
      .select('revokedAt')
      .where('communityId', '=', communityId)
      .where('pollId', '=', pollId)
      .where('id', '=', deliveryId)
      .forUpdate()
      .executeTakeFirst();
    if (!delivery) throw new Refusal('deliveryNotFound');
    if (delivery.revokedAt !== null) throw new Refusal('deliveryAlreadyRevoked');
    await transaction
      .updateTable('ballotDelivery')
      .set({ revokedBy: accountId, revokedAt: now, revokeReason: reason })
      .where('communityId', '=', communityId)
      .where('pollId', '=', pollId)
      .where('id', '=', deliveryId)
      .where('revokedAt', 'is', null)
      .execute();
    await recordDeed(ctx, 'polls.revokeDelivery', pollId, { deliveryId });
    return {};
  });
