import { speakingOrder } from '@/shared/hall/sessions/speaking-order';
import type { HallContext } from '../../hall-context';
import type { Session } from '../session-row';
import '../tables';

export interface Speaker {
  id: string;
  attendanceId: string;
  accountId: string | null;
  personId: string | null;
  /** How often they have spoken in this session. */
  speeches: number;
  askedAt: string;
}

export interface Speakers {
  speaking: Speaker | null;
  /** Who goes next first. */
  waiting: Speaker[];
}

/** Who speaks and who waits on the item being talked about. */
export async function readSpeakers(
  { transaction, communityId }: HallContext,
  { id: sessionId, currentItemId }: Pick<Session, 'id' | 'currentItemId'>,
): Promise<Speakers> {
  const requests = await transaction
    .selectFrom('speakingRequest')
    .innerJoin('sessionAttendance', (join) =>
      join
        .onRef('sessionAttendance.communityId', '=', 'speakingRequest.communityId')
        .onRef('sessionAttendance.id', '=', 'speakingRequest.attendanceId'),
    )
    .where('speakingRequest.communityId', '=', communityId)
    .where('speakingRequest.sessionId', '=', sessionId)
    .where('speakingRequest.state', 'in', ['waiting', 'speaking', 'spoken'])
    .select([
      'speakingRequest.id',
      'speakingRequest.agendaItemId',
      'speakingRequest.attendanceId',
      'speakingRequest.state',
      'speakingRequest.askedAt',
      'sessionAttendance.accountId',
      'sessionAttendance.personId',
    ])
    .execute();
  const spoken = requests.filter(({ state }) => state === 'spoken');
  const speakers = requests.map(({ state, agendaItemId, askedAt, ...request }) => ({
    ...{ state, agendaItemId },
    speaker: {
      ...request,
      askedAt: askedAt.toISOString(),
      speeches: spoken.filter((speech) => isSamePerson(speech, request)).length,
    },
  }));
  const ofItem = speakers.filter(({ agendaItemId }) => agendaItemId === currentItemId);
  const inState = (wanted: 'waiting' | 'speaking') =>
    ofItem.filter(({ state }) => state === wanted).map(({ speaker }) => speaker);
  return { speaking: inState('speaking')[0] ?? null, waiting: speakingOrder(inState('waiting')) };
}

type Who = Pick<Speaker, 'accountId' | 'personId'>;

/** Somebody taken off the sheet and put on it again is the same person. */
const isSamePerson = (one: Who, other: Who): boolean =>
  one.accountId === other.accountId && one.personId === other.personId;
