import { z } from 'zod';
import type { DueWork } from '@/cloud/platform/outbox';
import { whySeatsAreClosed } from '@/shared/hall/seats/seat-rules';
import { timelineSentence } from '@/shared/hall/topic-timeline';
import { writeTimeline } from '../advance-topic';
import { shownTitle } from '../shown-title';
import { tellBody } from '../tell-body';
import { lockSeat, seatTitle } from './seat-row';
import { tellSeat } from './tell-invited';

const payloadSchema = z.object({ seatId: z.uuid() });

/**
 * Says on the topic's timeline that a seat has not answered in time; whoever sits there is told, and
 * for a body from outside the body that invited it. A topic that went on without the answer is left
 * alone.
 */
export const noteSeatOverdue: DueWork = async (context, payload) => {
  const { seatId } = payloadSchema.parse(payload);
  const { seat, topic } = await lockSeat(context, seatId);
  if (seat.state !== 'open' || whySeatsAreClosed(topic.state)) return;
  const details = { seat: seatTitle(seat), until: seat.answerUntil.toISOString() };
  const entry = { kind: 'seatOverdue', details } as const;
  await writeTimeline(context, topic, entry, null);
  const duty = {
    kind: 'topicDuty',
    occasion: `seatOverdue:${seatId}`,
    body: timelineSentence(entry),
  } as const;
  if (seat.kind !== 'outside') return tellSeat(context, topic, seat, duty);
  const about = { subjectId: topic.id, title: shownTitle(topic) };
  await tellBody(context, seat.invitedByBody, { ...duty, ...about });
};
