import { leaveMessages } from '@/cloud/messages/public';
import { lastPostedDay } from '@/shared/shanghai-time';
import { followTopic, shortened } from '../followers';
import type { HallContext } from '../hall-context';
import { shownTitle } from '../shown-title';
import { type Duty, tellBody } from '../tell-body';
import type { SubmittedTopic } from '../topic-row';
import type { SeatRow } from './seat-row';

/** Tells those who sit there that they are asked, and lets them follow the topic. */
export async function tellInvited(
  context: HallContext,
  topic: SubmittedTopic,
  seat: SeatRow,
): Promise<void> {
  const asked = seat.question ? `想请教：${seat.question}` : '请说说您这一方的意见';
  const until = `${lastPostedDay(seat.answerUntil)} 前答复`;
  await tellSeat(context, topic, seat, {
    kind: 'seatInvitation',
    occasion: `seatInvitation:${seat.id}`,
    body: `${asked}（${until}）`,
    aboutTime: seat.answerUntil,
  });
  if (seat.accountId) await followTopic(context, topic.id, [seat.accountId], 'seated');
}

/** A message to whoever sits there; an outside body has nobody here. */
export async function tellSeat(
  context: HallContext,
  topic: SubmittedTopic,
  { bodyRole, accountId }: SeatRow,
  message: Omit<Duty, 'subjectId' | 'title'>,
): Promise<void> {
  const duty = { ...message, subjectId: topic.id, title: shownTitle(topic) };
  if (bodyRole) return tellBody(context, bodyRole, duty);
  if (!accountId) return;
  const aboutTime = message.aboutTime ?? context.now;
  await leaveMessages(context, [{ ...shortened(duty), accountId, aboutTime }]);
}
