import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import './tables';

/** Whether the caller is told of new digests; they are until they say no. */
export async function wantsDigest({
  transaction,
  communityId,
  accountId,
}: MemberContext): Promise<boolean> {
  const choice = await transaction
    .selectFrom('digestChoice')
    .select('wanted')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return choice?.wanted ?? true;
}

/** The caller wants to be told of new digests, or does not. */
export const chooseDigest = operation('hall.read')
  .input(z.object({ wanted: z.boolean() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { wanted } }) => {
    const { communityId, accountId, now } = ctx;
    await ctx.transaction
      .insertInto('digestChoice')
      .values({ communityId, accountId, wanted, at: now })
      .onConflict((conflict) =>
        conflict.columns(['communityId', 'accountId']).doUpdateSet({ wanted, at: now }),
      )
      .execute();
    await recordDeed(ctx, 'hall.chooseDigest', null, { wanted });
    return {};
  });
