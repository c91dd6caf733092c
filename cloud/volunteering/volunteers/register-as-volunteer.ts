import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { callerContact } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { awaitComingOfAge } from './await-coming-of-age';
import { claimableRecord } from './claimable-record';
import { profileInput, refuseWrongBirthDate } from './volunteer-input';
import { volunteerOfAccount } from './volunteer-row';
import './tables';

/**
 * The caller becomes a volunteer, under the real name and phone of their home. Who left comes back with
 * all their minutes; who was registered by others, as the person of the register they are, takes that
 * record over.
 *
 * @throws Refusal alreadyVolunteer, homeNeeded, birthDateOfMinorNeeded, birthDateWrong,
 *   birthDateContradicts
 */
export const registerAsVolunteer = operation('volunteering.volunteer')
  .input(profileInput)
  .output(z.object({ volunteerId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const before = await volunteerOfAccount(ctx, ctx.accountId, { lock: true });
    if (before?.leftAt === null) throw new Refusal('alreadyVolunteer');
    const contact = await callerContact(ctx);
    if (!contact) throw new Refusal('homeNeeded');
    const adult = ctx.caller.roles.includes('adult');
    refuseWrongBirthDate(input.birthDate, adult, ctx.now);
    const said = { ...input, ...contact, adult, leftAt: null };
    const volunteerId = before ? await change(ctx, before.id, said) : await begin(ctx, said);
    if (input.birthDate !== null && !adult)
      await awaitComingOfAge(ctx, volunteerId, input.birthDate);
    return { volunteerId };
  });

type Said = z.infer<typeof profileInput> & {
  name: string;
  phone: string;
  adult: boolean;
  leftAt: null;
};

async function begin(ctx: MemberContext, said: Said): Promise<string> {
  const { personId, record } = await claimableRecord(ctx, { lock: true });
  if (record) {
    await recordDeed(ctx, 'volunteering.claimRecord', record.id);
    return change(ctx, record.id, { ...said, accountId: ctx.accountId });
  }
  const id = uuid();
  const { numInsertedOrUpdatedRows } = await ctx.transaction
    .insertInto('volunteer')
    .values({
      ...{ communityId: ctx.communityId, id, accountId: ctx.accountId, personId, ...said },
      ...{ registeredBy: null, registeredAt: ctx.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // Another phone of theirs was quicker.
  if (numInsertedOrUpdatedRows === 0n) throw new Refusal('alreadyVolunteer');
  await recordDeed(ctx, 'volunteering.register', id);
  return id;
}

async function change(
  ctx: MemberContext,
  id: string,
  said: Said & { accountId?: string },
): Promise<string> {
  await ctx.transaction
    .updateTable('volunteer')
    .set(said)
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', id)
    .execute();
  await recordDeed(ctx, 'volunteering.register', id);
  return id;
}
