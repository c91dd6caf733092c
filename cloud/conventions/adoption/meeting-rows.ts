import { sql } from 'kysely';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';
import type { Revision } from '../convention-rows';
import './tables';

export type Meeting = Row<'conventionMeeting'>;

const meetings = ({ transaction, communityId }: ConventionContext) =>
  transaction
    .selectFrom('conventionMeeting')
    .selectAll()
    .select([
      sql<string>`convention_meeting.called_on::text`.as('calledOn'),
      sql<string>`convention_meeting.held_on::text`.as('heldOn'),
    ])
    .where('communityId', '=', communityId);

/** Records of meetings of a revision, the newest first. */
export const meetingsOf = (
  context: ConventionContext,
  { conventionId, number }: Pick<Revision, 'conventionId' | 'number'>,
): Promise<Meeting[]> =>
  meetings(context)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .orderBy('enteredAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** The record that waits for the second person; null where there is none. */
export async function waitingMeeting(
  context: ConventionContext,
  revision: Pick<Revision, 'conventionId' | 'number'>,
): Promise<Meeting | null> {
  return (await meetingsOf(context, revision)).find(({ state }) => state === 'entered') ?? null;
}

/**
 * The record to decide about, of the revision that is put to the vote.
 *
 * @throws Refusal adoptionMeetingNotFound, adoptionMeetingDecided
 */
export async function meetingToDecide(
  context: ConventionContext,
  { conventionId, number }: Pick<Revision, 'conventionId' | 'number'>,
  meetingId: string,
): Promise<Meeting> {
  const meeting = await meetings(context)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .where('id', '=', meetingId)
    .executeTakeFirst();
  if (!meeting) throw new Refusal('adoptionMeetingNotFound');
  if (meeting.state !== 'entered') throw new Refusal('adoptionMeetingDecided');
  return meeting;
}
