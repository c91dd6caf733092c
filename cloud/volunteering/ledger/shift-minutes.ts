import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { signupStates } from '@/shared/volunteering/signup-life-cycle';
import { readShift } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { correctableEntries, correctableSchema } from './correctable-entries';
import { requireMayCorrect } from './may-correct';

const missingSchema = z.object({
  volunteerId: z.string(),
  name: z.string(),
  /** How their signup ended, in words. */
  signup: z.string(),
  /** A proposal to add their service waits for a second person. */
  isProposed: z.boolean(),
});

/**
 * The minutes of a shift, volunteer by volunteer, for whoever leads it or keeps the ledger; and those
 * who had signed up and for whom there are none.
 *
 * @throws Refusal shiftNotFound, notYourEntry
 */
export const shiftMinutes = operation('volunteering.lead')
  .input(z.object({ shiftId: z.uuid() }))
  .output(
    z.object({
      title: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      isSettled: z.boolean(),
      entries: z.array(correctableSchema),
      missing: z.array(missingSchema),
    }),
  )
  .query(async ({ ctx, input: { shiftId } }) => {
    const { shift, activity } = await readShift(ctx, shiftId);
    await requireMayCorrect(ctx, shiftId);
    const entries = await correctableEntries(ctx, (query) =>
      query.where('entry.shiftId', '=', shiftId).orderBy('volunteer.name').orderBy('entry.id'),
    );
    return {
      title: activity.title,
      startsAt: shift.startsAt.toISOString(),
      endsAt: shift.endsAt.toISOString(),
      isSettled: shift.settledAt !== null,
      entries,
      missing: await missingFrom(ctx, shiftId),
    };
  });

async function missingFrom(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<z.infer<typeof missingSchema>[]> {
  const rows = await transaction
    .selectFrom('signup')
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'signup.communityId')
        .onRef('volunteer.id', '=', 'signup.volunteerId'),
    )
    .leftJoin('minuteEntry', (join) =>
      join
        .onRef('minuteEntry.communityId', '=', 'signup.communityId')
        .onRef('minuteEntry.shiftId', '=', 'signup.shiftId')
        .onRef('minuteEntry.volunteerId', '=', 'signup.volunteerId'),
    )
    .leftJoin('minuteCorrection', (join) =>
      join
        .onRef('minuteCorrection.communityId', '=', 'signup.communityId')
        .onRef('minuteCorrection.shiftId', '=', 'signup.shiftId')
        .onRef('minuteCorrection.volunteerId', '=', 'signup.volunteerId')
        .on('minuteCorrection.state', '=', 'proposed'),
    )
    .where('signup.communityId', '=', communityId)
    .where('signup.shiftId', '=', shiftId)
    .where('minuteEntry.id', 'is', null)
    .distinctOn('volunteer.id')
    .orderBy('volunteer.id')
    .orderBy('signup.number', 'desc')
    .select(['volunteer.id as volunteerId', 'volunteer.name', 'signup.state'])
    .select('minuteCorrection.id as correctionId')
    .execute();
  return rows
    .map(({ volunteerId, name, state, correctionId }) => ({
      ...{ volunteerId, name, signup: signupStates[state] },
      isProposed: correctionId !== null,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
}
