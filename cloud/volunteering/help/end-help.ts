import { maskName } from '@/shared/community/register/mask-person';
import type { HelpEvent } from '@/shared/volunteering/help/help-life-cycle';
import { type SaidTime, saidPeriod } from '@/shared/volunteering/help/said-time';
import { creditMinutes } from '../ledger/credit-minutes';
import { returnMinutes } from '../ledger/spend-minutes';
import type { VolunteeringContext } from '../volunteering-context';
import { lockVolunteers } from '../volunteers/volunteer-row';
import { advanceHelp } from './advance-help';
import type { HelpRequest } from './help-row';

type Ending = Extract<HelpEvent, 'agree' | 'settle' | 'withdraw' | 'expire'>;

interface EndOptions {
  /** What is credited; null: nothing was served. */
  served?: SaidTime | null;
  step?: NonNullable<Parameters<typeof advanceHelp>[3]>['step'];
}

/**
 * Ends a locked request, once: the helper's minutes are credited, unless it was a duty; of what the
 * asker set aside, what the help did not take comes back; phone and name are forgotten.
 *
 * @throws Refusal helpChangedMeanwhile
 */
export async function endHelp(
  ctx: VolunteeringContext,
  request: HelpRequest,
  event: Ending,
  { served = null, step = {} }: EndOptions = {},
): Promise<HelpRequest> {
  const isServed = event === 'agree' || event === 'settle';
  const ended = await advanceHelp(ctx, request, event, {
    step,
    changes: { ...forgotten(request), ...(isServed ? { creditedMinutes: 0 } : {}) },
  });
  const { helperVolunteerId, payerVolunteerId } = ended;
  await lockVolunteers(
    ctx,
    [helperVolunteerId, payerVolunteerId].filter((id) => id !== null),
  );
  const credited = isServed ? await credit(ctx, ended, served) : 0;
  await release(ctx, ended, credited);
  if (credited === 0) return ended;
  await ctx.transaction
    .updateTable('helpRequest')
    .set({ creditedMinutes: credited })
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', ended.id)
    .execute();
  return { ...ended, creditedMinutes: credited };
}

/** The phone, and the name but for what everybody reads. */
const forgotten = ({ neighbourName }: HelpRequest) => ({
  phone: '',
  neighbourName: neighbourName && maskName(neighbourName),
});

/** Time that was credited for something else already is not credited again. */
async function credit(
  ctx: VolunteeringContext,
  { id: helpRequestId, helperVolunteerId: volunteerId }: HelpRequest,
  served: SaidTime | null,
): Promise<number> {
  if (volunteerId === null || served === null) return 0;
  const periods = [saidPeriod(served)];
  return creditMinutes(ctx, { volunteerId, kind: 'help', helpRequestId, periods });
}

async function release(
  ctx: VolunteeringContext,
  { id: helpRequestId, payerVolunteerId: volunteerId, setAsideMinutes }: HelpRequest,
  credited: number,
): Promise<void> {
  const minutes = setAsideMinutes - credited;
  if (volunteerId === null || minutes <= 0) return;
  await returnMinutes(ctx, { volunteerId, kind: 'released', minutes, helpRequestId });
}
