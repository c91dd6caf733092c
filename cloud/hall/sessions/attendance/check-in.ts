import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { whyCannotCheckIn } from '@/shared/hall/sessions/session-timing';
import { Refusal } from '@/shared/refusals';
import { readAgenda } from '../agenda';
import { isInvited } from '../invited';
import { refuse } from '../refuse';
import { lockAnnounced } from '../session-row';
import { signupOf } from '../sign-up';
import { isCheckInCode } from './check-in-code';
import { readSecret } from './check-in-secret';
import { comeIn } from './come-in';
import { noteWrongGuess, refuseGuessing } from './guesses';

/**
 * The caller is there: they have the code from the holder's screen, the current one or the one before.
 * A wrong code is an answer and no refusal, so that it stays counted.
 *
 * @throws Refusal sessionNotFound, sessionCancelled, checkInTooEarly, checkInOver, sessionNotInvited,
 *   checkInTooManyGuesses, sessionFull
 */
export const checkIn = operation('hall.attendSession')
  .input(z.object({ sessionId: z.uuid(), code: z.string().regex(/^\d{6}$/) }))
  .output(z.object({ outcome: z.enum(['checkedIn', 'alreadyThere', 'wrongCode']) }))
  .mutation(async ({ ctx, input: { sessionId, code } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    refuse(whyCannotCheckIn(session, ctx.now));
    await refuseGuessing(ctx);
    if (!isCheckInCode(await readSecret(ctx, sessionId), code, ctx.now)) {
      await noteWrongGuess(ctx, sessionId);
      return { outcome: 'wrongCode' as const };
    }
    const signup = await signupOf(ctx, sessionId, ctx.accountId);
    const mayCome =
      signup?.answer === 'coming' ||
      (await isInvited(ctx, session, await readAgenda(ctx, sessionId)));
    if (!mayCome) throw new Refusal('sessionNotInvited');
    const attendee = { accountId: ctx.accountId, personId: null };
    const { isNew } = await comeIn(ctx, session, attendee, 'code');
    if (isNew) await recordDeed(ctx, 'hall.checkIn', sessionId);
    return { outcome: isNew ? ('checkedIn' as const) : ('alreadyThere' as const) };
  });
