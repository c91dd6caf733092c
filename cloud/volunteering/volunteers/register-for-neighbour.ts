import { z } from 'zod';
import { boundAccounts, registerPerson } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { isOfFullAge } from '@/shared/full-age';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { volunteerLimits } from '@/shared/volunteering/volunteers/volunteer-limits';
import { awaitComingOfAge } from './await-coming-of-age';
import { refuseUnlessRegistering } from './may-register-others';
import { birthDateInput, refuseWrongBirthDate, skillsInput } from './volunteer-input';
import './tables';

const { name, phone } = volunteerLimits;

const whoInput = z.union([
  z.object({ personId: z.uuid() }),
  z.object({
    name: lineInput({ min: name.least, max: name.most }),
    phone: lineInput({ max: phone.most }),
    adult: z.boolean(),
    birthDate: birthDateInput,
  }),
]);

type Who = z.infer<typeof whoInput>;

/**
 * Registers somebody who has no phone at hand, from the register or by what they say; the helper stands
 * beside it. A person of the register who has an account finds it there.
 *
 * @throws Refusal registerForOthersNotAllowed, shiftNotFound, volunteerNotFound, personAlreadyVolunteer,
 *   birthDateOfMinorNeeded, birthDateWrong, birthDateContradicts
 */
export const registerForNeighbour = operation('volunteering.lead')
  .input(
    z.object({
      /** Made by the phone: registered twice is registered once. */
      id: z.uuid(),
      who: whoInput,
      skills: skillsInput,
      /** The shift it is done for, by its leader. */
      shiftId: z.uuid().nullable(),
      /** They asked for it themselves. */
      agreed: z.literal(true),
    }),
  )
  .output(z.object({ volunteerId: z.string() }))
  .mutation(async ({ ctx, input: { id, who, skills, shiftId } }) => {
    await refuseUnlessRegistering(ctx, shiftId, 'personId' in who);
    const person = await personOf(ctx, who);
    refuseWrongBirthDate(person.birthDate, person.adult, ctx.now);
    const { numInsertedOrUpdatedRows } = await ctx.transaction
      .insertInto('volunteer')
      .values({
        ...{ communityId: ctx.communityId, id, ...person, skills },
        ...{ registeredBy: ctx.accountId, registeredAt: ctx.now, leftAt: null },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new Refusal('personAlreadyVolunteer');
    const { birthDate, adult } = person;
    if (birthDate !== null && !adult) await awaitComingOfAge(ctx, id, birthDate);
    await recordDeed(ctx, 'volunteering.registerForNeighbour', id);
    return { volunteerId: id };
  });

async function personOf(ctx: MemberContext, who: Who) {
  if (!('personId' in who)) return { accountId: null, personId: null, ...who };
  const person = await registerPerson(ctx, who.personId);
  if (!person) throw new Refusal('volunteerNotFound');
  const accounts = await boundAccounts(ctx, [who.personId]);
  const adult = person.birthDate === null || isOfFullAge(person.birthDate, shanghaiDay(ctx.now));
  const accountId = accounts.get(who.personId) ?? null;
  return { accountId, personId: who.personId, ...person, adult };
}
