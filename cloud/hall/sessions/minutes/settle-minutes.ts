import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import type { DueWork } from '@/cloud/platform/outbox';
import { areMinutesConfirmed } from '@/shared/hall/sessions/minutes-outcome';
import type { HallContext } from '../../hall-context';
import { changeSession, lockSession, type Session } from '../session-row';
import { adoptResolutions } from './adopt-resolutions';
import { countAnswers, readMinutes } from './minutes-row';

const payloadSchema = z.object({ sessionId: z.uuid(), version: z.number() });

/** After three days without many objections silence confirms; a version that was replaced is left alone. */
export const settleMinutes: DueWork = async (context, payload) => {
  const { sessionId, version } = payloadSchema.parse(payload);
  const session = await lockSession(context, sessionId);
  if (session.state !== 'minutesProposed' || session.minutesVersion !== version) return;
  await settleIfConfirmed(context, session);
};

/**
 * Makes the proposed minutes final if the rule says so, and brings their resolutions to the topics. The
 * session is locked. Tells whether they are confirmed.
 */
export async function settleIfConfirmed(context: HallContext, session: Session): Promise<boolean> {
  const minutes = await readMinutes(context, session.id, session.minutesVersion);
  const counts = await countAnswers(context, session.id, session.minutesVersion);
  const answers = { ...counts, attendees: minutes.attendees };
  if (!areMinutesConfirmed(answers, minutes.proposedAt, context.now)) return false;
  await changeSession(
    context,
    session,
    { confirmedAt: context.now },
    { event: 'confirmMinutes', refusal: 'minutesNotOpen' },
  );
  await adoptResolutions(context, session, minutes.content);
  const accountId = context.accountId ?? null;
  await recordDeed({ ...context, accountId }, 'hall.confirmMinutes', session.id, answers);
  return true;
}
