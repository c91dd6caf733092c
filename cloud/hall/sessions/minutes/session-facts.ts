import type { SessionFacts } from '@/shared/hall/sessions/minutes';
import { staffRoles } from '@/shared/roles';
import type { HallContext } from '../../hall-context';
import { readAgenda } from '../agenda';
import { countPresent } from '../attendance/attendance-row';
import { attendeeNames } from '../attendance/attendee-names';
import type { Session } from '../session-row';

/** What the database knows of a session: what its minutes say without anybody writing it down. */
export async function sessionFacts(context: HallContext, session: Session): Promise<SessionFacts> {
  const agenda = await readAgenda(context, session.id);
  const speakers = await speakersOfItems(context, session.id);
  return {
    ...session,
    body: session.publisherRole === null ? '' : staffRoles[session.publisherRole],
    signedUp: await countSignedUp(context, session.id),
    attendees: await countPresent(context, session.id),
    agenda: agenda.map(({ id, title, topicId }) => ({
      ...{ id, title, topicId },
      speakers: speakers.get(id) ?? [],
    })),
  };
}

async function countSignedUp(
  { transaction, communityId }: HallContext,
  sessionId: string,
): Promise<number> {
  const { signedUp } = await transaction
    .selectFrom('sessionSignup')
    .select(({ fn }) => fn.countAll<number>().as('signedUp'))
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .where('answer', '=', 'coming')
    .executeTakeFirstOrThrow();
  return signedUp;
}

/** Who spoke on each item, masked, each once, in the order in which they spoke. */
async function speakersOfItems(
  context: HallContext,
  sessionId: string,
): Promise<Map<string, string[]>> {
  const speeches = await context.transaction
    .selectFrom('speakingRequest')
    .innerJoin('sessionAttendance', (join) =>
      join
        .onRef('sessionAttendance.communityId', '=', 'speakingRequest.communityId')
        .onRef('sessionAttendance.id', '=', 'speakingRequest.attendanceId'),
    )
    .where('speakingRequest.communityId', '=', context.communityId)
    .where('speakingRequest.sessionId', '=', sessionId)
    .where('speakingRequest.state', '=', 'spoken')
    .select([
      'speakingRequest.agendaItemId',
      'sessionAttendance.id',
      'sessionAttendance.accountId',
      'sessionAttendance.personId',
    ])
    .orderBy('speakingRequest.calledAt')
    .orderBy('speakingRequest.id')
    .execute();
  const names = await attendeeNames(context, speeches, 'masked');
  const spoken = new Map<string, Map<string, string>>();
  for (const { agendaItemId, id } of speeches) {
    const ofItem = spoken.get(agendaItemId) ?? new Map<string, string>();
    spoken.set(agendaItemId, ofItem.set(id, names.get(id) ?? ''));
  }
  return new Map([...spoken].map(([itemId, ofItem]) => [itemId, [...ofItem.values()]]));
}
