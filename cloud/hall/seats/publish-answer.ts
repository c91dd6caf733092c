import type { Row } from '@/cloud/platform/tables';
import { seatAfter } from '@/shared/hall/seats/seat-rules';
import { timelineSentence } from '@/shared/hall/topic-timeline';
import { writeTimeline } from '../advance-topic';
import { followTopic, tellFollowers } from '../followers';
import type { HallContext } from '../hall-context';
import type { SubmittedTopic } from '../topic-row';
import { type SeatRow, seatTitle } from './seat-row';

/** From now on everybody reads it: the seat has answered, and who follows the topic is told. */
export async function publishAnswer(
  context: HallContext,
  { seat, topic }: { seat: SeatRow; topic: SubmittedTopic },
  { id, kind }: Pick<Row<'seatAnswer'>, 'id' | 'kind'>,
): Promise<void> {
  const state = seatAfter(seat.state, kind);
  if (state === null) return;
  await context.transaction
    .updateTable('seat')
    .set({ state })
    .where('communityId', '=', context.communityId)
    .where('id', '=', seat.id)
    .where('state', '=', seat.state)
    .execute();
  const entry = {
    kind: kind === 'answer' ? 'seatAnswered' : 'seatDeclined',
    details: { seat: seatTitle(seat) },
  } as const;
  await writeTimeline(context, topic, entry, seat.bodyRole);
  if (context.accountId) await followTopic(context, topic.id, [context.accountId], 'seated');
  await tellFollowers(context, topic.id, {
    kind: 'topicStep',
    subjectId: topic.id,
    occasion: `seatAnswer:${id}`,
    title: topic.title,
    body: timelineSentence(entry),
    exceptAccountId: context.accountId ?? null,
  });
}
