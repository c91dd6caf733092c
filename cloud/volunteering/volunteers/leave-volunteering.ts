import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { leaveComingShifts } from '../signups/leave-shift';
import { callersVolunteer } from './callers-volunteer';
import './tables';

/**
 * The caller serves no more: off the lists of coming shifts, called and named no more. What they served
 * stays theirs, and they may come back.
 *
 * @throws Refusal notRegisteredAsVolunteer, volunteerHasLeft
 */
export const leaveVolunteering = operation('volunteering.volunteer')
  .output(z.object({ left: z.literal(true) }))
  .mutation(async ({ ctx }) => {
    const volunteer = await callersVolunteer(ctx, { lock: true });
    if (volunteer.leftAt !== null) throw new Refusal('volunteerHasLeft');
    await leaveComingShifts(ctx, volunteer.id);
    await ctx.transaction
      .updateTable('volunteer')
      .set({ leftAt: ctx.now, wantsCalls: false, onLeaderboard: false })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', volunteer.id)
      .execute();
    await recordDeed(ctx, 'volunteering.leave', volunteer.id);
    return { left: true as const };
  });
