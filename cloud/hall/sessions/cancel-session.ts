import { z } from 'zod';
import { publishNotice } from '@/cloud/notices/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { sessionLimits } from '@/shared/hall/sessions/session-limits';
import { timelineSentence } from '@/shared/hall/topic-timeline';
import { Refusal } from '@/shared/refusals';
import { actingBody } from '../acting-body';
import type { HallContext } from '../hall-context';
import { readAgenda } from './agenda';
import { typedLine } from './session-input';
import { changeSession, lockSession, type Session } from './session-row';
import { tellSignedUp } from './tell-signed-up';
import { tellTopics } from './tell-topics';

const { min, max } = sessionLimits.cancelReason;

/**
 * Calls a session off, with a reason; possible until it begins, also in the last 24 hours
 * and when its time has passed without anybody opening it. Of an
 * announced one everybody who signed up or follows a topic of its agenda is told; a draft just ends.
 *
 * @throws Refusal cancelReasonLength, sessionNotFound, sessionNotCancellable
 */
export const cancelSession = operation('hall.holdSession')
  .input(z.object({ sessionId: z.uuid(), reason: typedLine }))
  .output(z.object({ cancelled: z.literal(true) }))
  .mutation(async ({ ctx, input: { sessionId, reason } }) => {
    if (reason.length < min || reason.length > max)
      throw new Refusal('cancelReasonLength', { min, max });
    const session = await lockSession(ctx, sessionId);
    await changeSession(
      ctx,
      session,
      { cancelledAt: ctx.now, cancelReason: reason },
      { event: 'cancel', refusal: 'sessionNotCancellable' },
    );
    if (session.announcedAt !== null) {
      const entry = {
        kind: 'sessionCancelled',
        details: { title: session.title, reason },
      } as const;
      const agenda = await readAgenda(ctx, sessionId);
      const actorBody = actingBody(ctx.caller.roles, 'hall.holdSession');
      const body = timelineSentence(entry);
      await tellSignedUp(ctx, session, { occasion: 'cancelled', body });
      await tellTopics(ctx, session, agenda, { entry, occasion: 'cancelled', actorBody });
      await publishNotice(ctx, {
        ...{ kind: 'notice', title: `议事会取消：${session.title}`, body: `${body}。` },
        ...{ audience: { kind: 'community' }, pinned: false, expiresAt: endOfNews(ctx, session) },
        publisherRole: actorBody,
      });
    }
    await recordDeed(ctx, 'hall.cancelSession', sessionId);
    return { cancelled: true as const };
  });

const day = 24 * 60 * 60 * 1000;

/** A session nobody opened may be called off after its time: that is news for a day. */
const endOfNews = ({ now }: HallContext, { endsAt }: Session): Date =>
  endsAt > now ? endsAt : new Date(now.getTime() + day);
