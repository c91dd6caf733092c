import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { messageKindNames, mostTemplatesAsked } from '@/shared/messages/message-kinds';
import './tables';

/** As the database allows; nobody accepts more in earnest. */
const mostRemaining = 1_000;

/**
 * The caller has accepted one message of each of these kinds in WeChat's own dialog. Counted, because
 * WeChat counts: one acceptance is one message. Saying so without having accepted gains nothing; the
 * next message is refused and the count set to 0.
 */
export const acceptMessages = operation('community.read')
  .input(
    z.object({
      kinds: z
        .array(z.enum(messageKindNames))
        .min(1)
        .max(mostTemplatesAsked)
        .refine((kinds) => new Set(kinds).size === kinds.length),
    }),
  )
  .output(z.object({ accepted: z.literal(true) }))
  .mutation(async ({ ctx, input: { kinds } }) => {
    const { communityId, accountId, now } = ctx;
    await ctx.transaction
      .insertInto('messagePermission')
      .values(kinds.map((kind) => ({ communityId, accountId, kind, remaining: 1, changedAt: now })))
      .onConflict((conflict) =>
        conflict.columns(['communityId', 'accountId', 'kind']).doUpdateSet({
          remaining: sql`least(message_permission.remaining + 1, ${mostRemaining})`,
          changedAt: now,
        }),
      )
      .execute();
    return { accepted: true as const };
  });
