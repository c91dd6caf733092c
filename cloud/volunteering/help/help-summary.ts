import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import './tables';

const mostCounted = 99;

/** For the row on the tab: how much waits for neighbours, for the caller, and for staff. */
export const helpSummary = operation('volunteering.read')
  .output(
    z.object({
      /** At most 99. */
      open: z.number().int(),
      /** The caller's own, asked or taken, that ask for a confirmation. */
      awaitMe: z.number().int(),
      /** null for those who do not settle. */
      toSettle: z.number().int().nullable(),
    }),
  )
  .query(async ({ ctx }) => {
    const rows = ctx.transaction
      .selectFrom('helpRequest')
      .select('id')
      .where('communityId', '=', ctx.communityId);
    const open = rows.where('state', '=', 'open').where('visibility', '=', 'shown');
    const reported = rows
      .where('state', '=', 'reported')
      .where((eb) =>
        eb.or([
          eb.and([eb('askerAccountId', '=', ctx.accountId), eb('saidBy', '=', 'helper')]),
          eb.and([eb('helperAccountId', '=', ctx.accountId), eb('saidBy', '=', 'asker')]),
        ]),
      );
    const settles = may(ctx.caller.roles, 'volunteering.settleHelp');
    const counted = async (query: typeof rows) => (await query.limit(mostCounted).execute()).length;
    return {
      open: await counted(open),
      awaitMe: await counted(reported),
      toSettle: settles ? await counted(rows.where('state', '=', 'settling')) : null,
    };
  });
