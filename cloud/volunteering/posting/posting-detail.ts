import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { unsettledObjectionStates } from '@/shared/volunteering/ledger/objection-states';
import { postingSchema, postingShown } from './list-postings';
import { monthInput, readPosting } from './posting-row';

/**
 * The posting of one month: how much it holds, until when it stands, and how many objections there are.
 *
 * @throws Refusal postingNotFound
 */
export const postingDetail = operation('volunteering.read')
  .input(z.object({ month: monthInput }))
  .output(postingSchema.extend({ objections: z.number(), unsettledObjections: z.number() }))
  .query(async ({ ctx, input: { month } }) => {
    const posting = await readPosting(ctx, month);
    const counted = await ctx.transaction
      .selectFrom('minuteObjection')
      .select(({ fn }) => [
        fn.countAll<number>().as('objections'),
        fn
          .countAll<number>()
          .filterWhere('state', 'in', [...unsettledObjectionStates])
          .as('unsettledObjections'),
      ])
      .where('communityId', '=', ctx.communityId)
      .where('month', '=', month)
      .executeTakeFirstOrThrow();
    return { ...postingShown(posting, ctx.now), ...counted };
  });
