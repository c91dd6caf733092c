import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { refuseUnknownTargets } from './audience-places';
import { audienceInput } from './notice-input';
import { meantBindings, reachedAccounts, reachedUnits } from './reached-people';

/**
 * Whom a notice would reach if it were published now: accounts, units, and in how many of the
 * units somebody uses the app. The rest have to be told in another way.
 *
 * @throws Refusal noticeAudienceUnknown
 */
export const countAudience = operation('notices.publish')
  .input(z.object({ audience: audienceInput }))
  .output(z.object({ people: z.number(), units: z.number(), joinedUnits: z.number() }))
  .query(async ({ ctx, input: { audience } }) => {
    await refuseUnknownTargets(ctx, audience);
    const units = await reachedUnits(ctx, audience)
      .leftJoin(
        meantBindings(ctx, audience).select('houseBinding.unitId').distinct().as('joined'),
        'joined.unitId',
        'unit.id',
      )
      .select((eb) => [
        eb.fn.countAll<number>().as('units'),
        eb.fn.count<number>('joined.unitId').as('joinedUnits'),
      ])
      .executeTakeFirstOrThrow();
    const people = await ctx.transaction
      .selectFrom(reachedAccounts(ctx, audience).as('reached'))
      .select((eb) => eb.fn.countAll<number>().as('people'))
      .executeTakeFirstOrThrow();
    return { ...units, ...people };
  });
