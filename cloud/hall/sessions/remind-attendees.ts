import { z } from 'zod';
import type { DueWork } from '@/cloud/platform/outbox';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { readSession } from './session-row';
import { tellSignedUp } from './tell-signed-up';

const payloadSchema = z.object({ sessionId: z.uuid(), startsAt: z.iso.datetime() });

/** A day before the start. */
export const remindAt = (startsAt: Date): Date =>
  new Date(startsAt.getTime() - 24 * 60 * 60 * 1000);

/** Reminds whoever has a place; not of a start that was moved, nor of a session that was cancelled. */
export const remindAttendees: DueWork = async (context, payload) => {
  const { sessionId, startsAt } = payloadSchema.parse(payload);
  const session = await readSession(context, sessionId);
  if (session.state !== 'announced' || session.startsAt.toISOString() !== startsAt) return;
  if (context.now >= session.startsAt) return;
  const body = `您报名的议事会 ${shanghaiTimeText(startsAt)} 开始，地点：${session.place}。来不了的，请取消报名，把位子让给别人。`;
  await tellSignedUp(context, session, { occasion: `remind:${startsAt}`, body }, ['coming']);
};
