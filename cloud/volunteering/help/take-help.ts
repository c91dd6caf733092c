import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { spendMinutes } from '../ledger/spend-minutes';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import { advanceHelp } from './advance-help';
import { ofRequest } from './help-input';
import { type HelpRequest, lockHelp } from './help-row';
import { mayReadHelp } from './help-sides';
import { tellOfHelp } from './tell-help';
import { whyNotTake } from './why-not-take';

/**
 * Takes a request: as a registered volunteer, who earns the minutes, or as staff on duty, who earn
 * none. Of two at once one takes it and the other is told. Minutes of the time bank are set aside now.
 *
 * @throws Refusal helpNotFound, ownHelpRequest, ownHousehold, helpTakenByOther, helpChangedMeanwhile,
 *   helpNotAgain, notAllowed (on duty, by a resident), notRegisteredAsVolunteer, askerMinutesGone
 */
export const takeHelp = operation('volunteering.takeHelp')
  .input(z.object({ ...ofRequest, onDuty: z.boolean() }))
  .output(z.object({ taken: z.literal(true) }))
  .mutation(async ({ ctx, input: { requestId, onDuty } }) => {
    const request = await lockHelp(ctx, requestId);
    if (!mayReadHelp(ctx, request)) throw new Refusal('helpNotFound');
    const refusal = await whyNotTake(ctx, request);
    if (refusal) throw new Refusal(refusal);
    refuseTaken(request);
    const helperVolunteerId = onDuty ? dutyOf(ctx) : await volunteerOf(ctx);
    const setAsideMinutes = onDuty ? request.setAsideMinutes : await setAside(ctx, request);
    const taken = await advanceHelp(ctx, request, 'take', {
      step: { side: 'helper' },
      changes: {
        ...{ helperAccountId: ctx.accountId, helperVolunteerId, setAsideMinutes },
        ...{ takenAt: ctx.now, remindedAt: null },
      },
    });
    await tellOfHelp(ctx, taken, ['asker'], '有邻居接下了您的求助，会和您联系。打开可以查看。');
    await recordDeed(ctx, 'volunteering.takeHelp', requestId, { onDuty });
    return { taken: true as const };
  });

function refuseTaken(request: HelpRequest): void {
  if (request.helperAccountId !== null) throw new Refusal('helpTakenByOther');
  if (request.state !== 'open') throw new Refusal('helpChangedMeanwhile');
  if (request.visibility !== 'shown') throw new Refusal('helpNotFound');
}

function dutyOf({ caller }: MemberContext): null {
  if (!may(caller.roles, 'volunteering.helpAsStaff')) throw new Refusal('notAllowed');
  return null;
}

async function volunteerOf(ctx: MemberContext): Promise<string> {
  const { id, leftAt } = await callersVolunteer(ctx);
  if (leftAt !== null) throw new Refusal('notRegisteredAsVolunteer');
  return id;
}

/** What is set aside stays so until the request ends, whoever helps in the end. */
async function setAside(ctx: MemberContext, request: HelpRequest): Promise<number> {
  const { id: helpRequestId, payerVolunteerId: volunteerId, expectedMinutes: minutes } = request;
  if (volunteerId === null || request.setAsideMinutes > 0) return request.setAsideMinutes;
  try {
    await spendMinutes(ctx, { volunteerId, kind: 'setAside', minutes, helpRequestId });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notEnoughMinutes')
      throw new Refusal('askerMinutesGone');
    throw error;
  }
  return minutes;
}
