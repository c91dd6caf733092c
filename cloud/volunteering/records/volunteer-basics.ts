import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { skillNames } from '@/shared/volunteering/skills';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import { readVolunteer, type Volunteer } from '../volunteers/volunteer-row';

/** Personal basics (MCA Order 67, art. 5), as far as they are kept: no number of an identity document. */
const basicsSchema = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  birthDate: z.string().nullable(),
  adult: z.boolean(),
  skills: z.array(z.enum(skillNames)),
  registeredAt: z.string(),
  leftAt: z.string().nullable(),
  /** Served in all, corrections counted. */
  earnedMinutes: z.number(),
});

const basicsOf = (volunteer: Volunteer): z.infer<typeof basicsSchema> => ({
  id: volunteer.id,
  name: volunteer.name,
  phone: volunteer.phone,
  birthDate: volunteer.birthDate,
  adult: volunteer.adult,
  skills: volunteer.skills,
  registeredAt: volunteer.registeredAt.toISOString(),
  leftAt: volunteer.leftAt?.toISOString() ?? null,
  earnedMinutes: volunteer.earnedMinutes,
});

/**
 * Who a volunteer is, for those who keep the ledger.
 *
 * @throws Refusal volunteerNotFound
 */
export const volunteerBasics = operation('volunteering.keepLedger')
  .input(z.object({ volunteerId: z.uuid() }))
  .output(basicsSchema)
  .query(async ({ ctx, input }) => basicsOf(await readVolunteer(ctx, input.volunteerId)));

/**
 * What is kept of the caller as a volunteer (PIPL art. 45).
 *
 * @throws Refusal notRegisteredAsVolunteer
 */
export const myVolunteerBasics = operation('volunteering.read')
  .output(basicsSchema)
  .query(async ({ ctx }) => basicsOf(await callersVolunteer(ctx)));
