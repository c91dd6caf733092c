import { holdersOf } from '@/cloud/community/public';
import { leaveMessages } from '@/cloud/messages/public';
import type { VolunteeringContext } from '../volunteering-context';

interface Duty {
  occasion: string;
  subjectId: string;
  title: string;
  body: string;
}

/** Tells everybody who keeps the ledger what waits for them; whoever brought it about knows already. */
export async function tellKeepers(ctx: VolunteeringContext, duty: Duty): Promise<void> {
  const keepers = await holdersOf(ctx, 'volunteering.keepLedger');
  await leaveMessages(
    ctx,
    keepers
      .filter((accountId) => accountId !== ctx.accountId)
      .map((accountId) => ({
        accountId,
        kind: 'volunteeringDuty',
        ...duty,
        aboutTime: ctx.now,
      })),
  );
}

export const tellKeepersOfCorrection = (
  ctx: VolunteeringContext,
  correctionId: string,
): Promise<void> =>
  tellKeepers(ctx, {
    occasion: `correction:${correctionId}`,
    subjectId: correctionId,
    title: '有一项时长更正等您确认',
    body: '更正要由第二个人确认才生效。请打开“时长更正”核对。',
  });
