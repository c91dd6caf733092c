import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';

/**
 * How much waits on the staff desk for the caller. null where it is none of the caller's business.
 */
export const countWaiting = operation('community.read')
  .output(
    z.object({
      bindingsToReview: z.number().nullable(),
      registersToCommit: z.number().nullable(),
    }),
  )
  .query(async ({ ctx }) => {
    const { transaction, communityId, caller } = ctx;
    const bindings = transaction
      .selectFrom('houseBinding')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('communityId', '=', communityId)
      .where('state', '=', 'pending');
    const registers = transaction
      .selectFrom('registerImport')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('communityId', '=', communityId)
      .where('createdBy', '=', ctx.accountId)
      .where('state', '=', 'reported');
    const count = async (query: typeof bindings | typeof registers) =>
      (await query.executeTakeFirstOrThrow()).count;
    return {
      bindingsToReview: may(caller.roles, 'community.reviewBindings')
        ? await count(bindings)
        : null,
      registersToCommit: may(caller.roles, 'community.importRegister')
        ? await count(registers)
        : null,
    };
  });
