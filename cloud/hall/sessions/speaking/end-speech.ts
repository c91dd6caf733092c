import { followTopic } from '../../followers';
import type { HallContext } from '../../hall-context';
import type { Session } from '../session-row';
import '../tables';

/**
 * Ends the speech that is going on, if one is; whoever spoke on a topic follows it from then on. Tells
 * whether somebody was speaking.
 */
export async function endSpeech(
  context: HallContext,
  { id: sessionId }: Pick<Session, 'id'>,
  state: 'spoken' | 'skipped',
): Promise<boolean> {
  const { transaction, communityId, now } = context;
  const ended = await transaction
    .updateTable('speakingRequest')
    .set({ state, endedAt: now })
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .where('state', '=', 'speaking')
    .returning(['agendaItemId', 'attendanceId'])
    .executeTakeFirst();
  if (!ended) return false;
  if (state === 'spoken') await followItsTopic(context, ended);
  return true;
}

async function followItsTopic(
  context: HallContext,
  { agendaItemId, attendanceId }: { agendaItemId: string; attendanceId: string },
): Promise<void> {
  const { transaction, communityId } = context;
  const speech = await transaction
    .selectFrom('agendaItem')
    .innerJoin('sessionAttendance', (join) =>
      join
        .onRef('sessionAttendance.communityId', '=', 'agendaItem.communityId')
        .on('sessionAttendance.id', '=', attendanceId),
    )
    .where('agendaItem.communityId', '=', communityId)
    .where('agendaItem.id', '=', agendaItemId)
    .select(['agendaItem.topicId', 'sessionAttendance.accountId'])
    .executeTakeFirst();
  if (!speech?.topicId || speech.accountId === null) return;
  await followTopic(context, speech.topicId, [speech.accountId], 'spoke');
}
