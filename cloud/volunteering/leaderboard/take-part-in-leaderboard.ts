import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { callersVolunteer } from '../volunteers/callers-volunteer';

/**
 * Agrees to be named on the leaderboards with one's minutes, or no longer (Regulations §20: nobody's
 * data is shown without their consent). It takes effect at once.
 *
 * @throws Refusal notRegisteredAsVolunteer, leaderboardAdultsOnly
 */
export const takePartInLeaderboard = operation('volunteering.read')
  .input(z.object({ takesPart: z.boolean() }))
  .output(z.object({ takesPart: z.boolean() }))
  .mutation(async ({ ctx, input: { takesPart } }) => {
    const volunteer = await callersVolunteer(ctx, { lock: true });
    if (takesPart && !volunteer.adult) throw new Refusal('leaderboardAdultsOnly');
    await ctx.transaction
      .updateTable('volunteer')
      .set({ onLeaderboard: takesPart })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', volunteer.id)
      .execute();
    const deed = takesPart ? 'volunteering.joinLeaderboard' : 'volunteering.leaveLeaderboard';
    await recordDeed(ctx, deed, volunteer.id);
    return { takesPart };
  });
