import { z } from 'zod';
import { boundAccounts } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { whyCannotRecordAttendance } from '@/shared/hall/sessions/session-timing';
import { Refusal } from '@/shared/refusals';
import { refuse } from '../refuse';
import { lockAnnounced } from '../session-row';
import { signupOf } from '../sign-up';
import type { Attendee } from './attendance-row';
import { comeIn } from './come-in';

const attendeeInput = z.union([
  z.object({ accountId: z.uuid() }),
  z.object({ personId: z.uuid() }),
]);

/**
 * A holder puts somebody on the attendance sheet who has no phone with them: from the list of those who
 * signed up, or from the register. It stands there that staff did (由工作人员登记).
 *
 * @throws Refusal sessionNotFound, sessionCancelled, checkInTooEarly, attendanceSettled,
 *   attendeeUnknown, sessionFull
 */
export const checkInByHand = operation('hall.holdSession')
  .input(z.object({ sessionId: z.uuid(), who: attendeeInput }))
  .output(z.object({ attendanceId: z.string() }))
  .mutation(async ({ ctx, input: { sessionId, who } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    refuse(whyCannotRecordAttendance(session, ctx.now));
    const attendee =
      'accountId' in who
        ? await signedUp(ctx, sessionId, who.accountId)
        : await ofRegister(ctx, who.personId);
    const { attendanceId, isNew } = await comeIn(ctx, session, attendee, 'staff');
    if (isNew) await recordDeed(ctx, 'hall.checkInByHand', sessionId, { attendanceId });
    return { attendanceId };
  });

async function signedUp(
  ctx: MemberContext,
  sessionId: string,
  accountId: string,
): Promise<Attendee> {
  if ((await signupOf(ctx, sessionId, accountId)) === null) throw new Refusal('attendeeUnknown');
  return { accountId, personId: null };
}

/** Who stands on the register and has an account is there under the account: nobody comes twice. */
async function ofRegister(ctx: MemberContext, personId: string): Promise<Attendee> {
  const person = await ctx.transaction
    .selectFrom('unitPerson')
    .select('personId')
    .where('communityId', '=', ctx.communityId)
    .where('personId', '=', personId)
    .where('validUntil', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (!person) throw new Refusal('attendeeUnknown');
  const accountId = (await boundAccounts(ctx, [personId])).get(personId);
  return accountId === undefined ? { accountId: null, personId } : { accountId, personId: null };
}
