import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { whyCannotSignUp } from '@/shared/hall/sessions/session-timing';
import { Refusal } from '@/shared/refusals';
import { readAgenda } from './agenda';
import { presenceOf } from './attendance/attendance-row';
import { isInvited } from './invited';
import { refuse } from './refuse';
import { lockAnnounced } from './session-row';
import { decline, signUp } from './sign-up';

/**
 * The caller comes, or does not. Where all places are taken they wait, and move up in order when
 * somebody withdraws. Answering the same again changes nothing. Who has checked in keeps their place:
 * given back, it would let one person too many in.
 *
 * @throws Refusal sessionNotFound, sessionCancelled, signupOver from the start on, sessionNotInvited,
 *   alreadyCheckedIn
 */
export const answerInvitation = operation('hall.attendSession')
  .input(z.object({ sessionId: z.uuid(), coming: z.boolean() }))
  .output(z.object({ answer: z.enum(['coming', 'waiting', 'declined']) }))
  .mutation(async ({ ctx, input: { sessionId, coming } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    refuse(whyCannotSignUp(session, ctx.now));
    if (coming && !(await isInvited(ctx, session, await readAgenda(ctx, sessionId))))
      throw new Refusal('sessionNotInvited');
    const own = { accountId: ctx.accountId, personId: null };
    if (!coming && (await presenceOf(ctx, sessionId, own)) !== null)
      throw new Refusal('alreadyCheckedIn');
    const answer = coming
      ? await signUp(ctx, session, ctx.accountId)
      : await decline(ctx, session, ctx.accountId);
    await recordDeed(ctx, 'hall.answerInvitation', sessionId, { answer });
    return { answer };
  });
