import { v7 as uuid } from 'uuid';
import { personsOfAccounts } from '@/cloud/community/public';
import type { Row } from '@/cloud/platform/tables';
import type { HallContext } from '../../hall-context';
import type { Session } from '../session-row';
import '../tables';

/** Who came: somebody with an account, or a person of the register without one. */
export type Attendee =
  | { accountId: string; personId: null }
  | { accountId: null; personId: string };

export type Attendance = Pick<
  Row<'sessionAttendance'>,
  'id' | 'accountId' | 'personId' | 'way' | 'at'
>;

/** Everybody who is on the attendance sheet, in the order in which they came. */
export const readPresent = (context: HallContext, sessionId: string): Promise<Attendance[]> =>
  present(context, sessionId)
    .orderBy('sessionAttendance.at')
    .orderBy('sessionAttendance.id')
    .execute();

/** How many are on the sheet. */
export async function countPresent(context: HallContext, sessionId: string): Promise<number> {
  return (await readPresent(context, sessionId)).length;
}

/**
 * The row that says that somebody is there; null: they are not. Whoever was put down from the register
 * and has an account since is the same person.
 */
export async function presenceOf(
  context: HallContext,
  sessionId: string,
  { accountId, personId }: Attendee,
): Promise<Attendance | null> {
  const persons = accountId === null ? [] : await personsOf(context, accountId);
  const attendance = await present(context, sessionId)
    .$if(accountId !== null, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('sessionAttendance.accountId', '=', accountId),
          ...(persons.length > 0 ? [eb('sessionAttendance.personId', 'in', persons)] : []),
        ]),
      ),
    )
    .$if(personId !== null, (query) => query.where('sessionAttendance.personId', '=', personId))
    .executeTakeFirst();
  return attendance ?? null;
}

const personsOf = async (context: HallContext, accountId: string): Promise<string[]> =>
  (await personsOfAccounts(context, [accountId])).get(accountId) ?? [];

const present = ({ transaction, communityId }: HallContext, sessionId: string) =>
  transaction
    .selectFrom('sessionAttendance')
    .leftJoin('attendanceRemoval', (join) =>
      join
        .onRef('attendanceRemoval.communityId', '=', 'sessionAttendance.communityId')
        .onRef('attendanceRemoval.attendanceId', '=', 'sessionAttendance.id'),
    )
    .where('sessionAttendance.communityId', '=', communityId)
    .where('sessionAttendance.sessionId', '=', sessionId)
    .where('attendanceRemoval.attendanceId', 'is', null)
    .select([
      'sessionAttendance.id',
      'sessionAttendance.accountId',
      'sessionAttendance.personId',
      'sessionAttendance.way',
      'sessionAttendance.at',
    ]);

/** Puts somebody on the sheet. The caller holds the lock of the session and has seen that they are not there. */
export async function writePresence(
  context: HallContext & { accountId: string },
  { id: sessionId }: Pick<Session, 'id'>,
  attendee: Attendee,
  way: 'code' | 'staff',
): Promise<string> {
  const { transaction, communityId, now } = context;
  const id = uuid();
  const { rounds } = await transaction
    .selectFrom('sessionAttendance')
    .select(({ fn }) => fn.countAll<number>().as('rounds'))
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .$if(attendee.accountId !== null, (query) => query.where('accountId', '=', attendee.accountId))
    .$if(attendee.personId !== null, (query) => query.where('personId', '=', attendee.personId))
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('sessionAttendance')
    .values({
      ...{ communityId, id, sessionId, ...attendee },
      ...{ round: rounds + 1, way, recordedBy: context.accountId, at: now },
    })
    .execute();
  return id;
}
