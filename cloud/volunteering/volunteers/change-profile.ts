import { z } from 'zod';
import { callerContact } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { awaitComingOfAge } from './await-coming-of-age';
import { callersVolunteer } from './callers-volunteer';
import { profileInput, refuseWrongBirthDate } from './volunteer-input';
import './tables';

/**
 * The caller changes what they said about themselves. Name and phone follow the home they are bound to;
 * a consent taken back counts at once.
 *
 * @throws Refusal notRegisteredAsVolunteer, volunteerHasLeft, birthDateOfMinorNeeded, birthDateWrong,
 *   birthDateContradicts
 */
export const changeVolunteerProfile = operation('volunteering.volunteer')
  .input(profileInput)
  .output(z.object({ volunteerId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const volunteer = await callersVolunteer(ctx, { lock: true });
    if (volunteer.leftAt !== null) throw new Refusal('volunteerHasLeft');
    const adult = ctx.caller.roles.includes('adult');
    refuseWrongBirthDate(input.birthDate, adult, ctx.now);
    const contact = await callerContact(ctx);
    await ctx.transaction
      .updateTable('volunteer')
      .set({ ...input, adult, ...(contact ?? {}) })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', volunteer.id)
      .execute();
    if (input.birthDate !== null && !adult && input.birthDate !== volunteer.birthDate) {
      await awaitComingOfAge(ctx, volunteer.id, input.birthDate);
    }
    await recordDeed(ctx, 'volunteering.changeProfile', volunteer.id);
    return { volunteerId: volunteer.id };
  });
