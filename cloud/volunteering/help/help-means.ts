import { z } from 'zod';
import { callerContact, callerHomes, roomLabels } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { pendingHelpStates } from '@/shared/volunteering/help/help-life-cycle';
import { volunteeringRules } from '../volunteering-rules';
import { volunteerOfAccount } from '../volunteers/volunteer-row';
import './tables';

const meansSchema = z.object({
  /** Where the caller can ask for help. */
  homes: z.array(z.object({ unitId: z.string(), label: z.string() })),
  /** As they gave it when they joined; empty where they did not. */
  phone: z.string(),
  /** How many of the caller's own wait for help. */
  pending: z.number().int(),
  /** null: the community has no time bank. */
  timeBank: z
    .object({
      /** null: not registered as a volunteer. */
      spendableMinutes: z.number().int().nullable(),
    })
    .nullable(),
});

/** What somebody needs to know before they ask: their homes, and whether their own minutes can pay. */
export const helpMeans = operation('volunteering.askForHelp')
  .output(meansSchema)
  .query(async ({ ctx }) => {
    const unitIds = [...new Set((await callerHomes(ctx)).map(({ unitId }) => unitId))];
    const labels = await roomLabels(ctx, unitIds);
    const { timeBank } = await volunteeringRules(ctx);
    const volunteer = timeBank ? await volunteerOfAccount(ctx, ctx.accountId) : undefined;
    return {
      homes: unitIds.map((unitId) => ({ unitId, label: labels.get(unitId)?.full ?? '' })),
      phone: (await callerContact(ctx))?.phone ?? '',
      pending: await pendingOf(ctx),
      timeBank: timeBank ? { spendableMinutes: volunteer?.spendableMinutes ?? null } : null,
    };
  });

async function pendingOf({ transaction, communityId, accountId }: MemberContext): Promise<number> {
  const { count } = await transaction
    .selectFrom('helpRequest')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where('askerAccountId', '=', accountId)
    .where('neighbourName', 'is', null)
    .where('state', 'in', [...pendingHelpStates])
    .executeTakeFirstOrThrow();
  return count;
}
