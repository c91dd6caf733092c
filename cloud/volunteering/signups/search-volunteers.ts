import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { maskName, maskPhone } from '@/shared/community/register/mask-person';
import { may } from '@/shared/permissions';
import { signupLimits } from '@/shared/volunteering/signups/signup-limits';
import { requireShiftLeader } from '../activities/who-leads';
import { readVolunteers } from '../volunteers/volunteer-row';
import { activeSignupOf } from './signup-row';
import { problemShape, toldProblem } from './told-problem';
import { whyCannotServe } from './why-cannot-serve';

const mostFound = 10;

/**
 * Registered volunteers, for whoever leads a shift and wants to add one: by the whole name or phone, so
 * that nobody reads the list of all; those who keep the ledger by the beginning of the name. Phones are
 * masked until they are on the list of the shift, and so is the name where a leader knew the phone alone.
 *
 * @throws Refusal shiftNotFound, notYourShift
 */
export const searchVolunteers = operation('volunteering.lead')
  .input(
    z.object({
      shiftId: z.uuid(),
      search: lineInput({ min: signupLimits.search.least, max: signupLimits.search.most }),
    }),
  )
  .output(
    z.array(
      z.object({
        volunteerId: z.string(),
        name: z.string(),
        maskedPhone: z.string(),
        isListed: z.boolean(),
        /** What would refuse them; null: they may be added. */
        problem: problemShape,
      }),
    ),
  )
  .query(async ({ ctx, input: { shiftId, search } }) => {
    const { shift, activity } = await requireShiftLeader(ctx, shiftId);
    const keeps = may(ctx.caller.roles, 'volunteering.keepLedger');
    const found = await readVolunteers(ctx)
      .where(
        keeps
          ? sql<boolean>`(starts_with(name, ${search}) or phone = ${search})`
          : sql<boolean>`(name = ${search} or phone = ${search})`,
      )
      .where('leftAt', 'is', null)
      .orderBy('name')
      .limit(mostFound)
      .execute();
    const items = [];
    for (const volunteer of found) {
      const before = await activeSignupOf(ctx, shiftId, volunteer.id);
      const isListed = before?.state === 'confirmed';
      const isKnown = keeps || isListed || volunteer.name === search;
      items.push({
        volunteerId: volunteer.id,
        name: isKnown ? volunteer.name : maskName(volunteer.name),
        maskedPhone: volunteer.phone === '' ? '' : maskPhone(volunteer.phone),
        isListed,
        problem: toldProblem(await whyCannotServe(ctx, volunteer, activity, shift)),
      });
    }
    return items;
  });
