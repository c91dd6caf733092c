import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { checkInScene } from '@/shared/hall/sessions/check-in-scene';
import { whyCannotCheckIn } from '@/shared/hall/sessions/session-timing';
import { refuse } from '../refuse';
import { sessionIdInput } from '../session-input';
import { readAnnounced } from '../session-row';
import { checkInCode, codeChangesAt } from './check-in-code';
import { readSecret } from './check-in-secret';

/**
 * The code to show at the door now, as digits and as the scene of the QR code, until the UTC instant
 * `changesAt`.
 *
 * @throws Refusal sessionNotFound, sessionCancelled, checkInTooEarly, checkInOver
 */
export const sessionCode = operation('hall.holdSession')
  .input(sessionIdInput)
  .output(z.object({ code: z.string(), scene: z.string(), changesAt: z.string(), now: z.string() }))
  .query(async ({ ctx, input: { sessionId } }) => {
    const session = await readAnnounced(ctx, sessionId);
    refuse(whyCannotCheckIn(session, ctx.now));
    const code = checkInCode(await readSecret(ctx, sessionId), ctx.now);
    return {
      code,
      scene: checkInScene(sessionId, code),
      changesAt: codeChangesAt(ctx.now).toISOString(),
      // The holder's clock may be wrong: what counts is how long the code still holds.
      now: ctx.now.toISOString(),
    };
  });
