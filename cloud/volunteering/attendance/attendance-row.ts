import { v7 as uuid } from 'uuid';
import type { Row } from '@/cloud/platform/tables';
import type { AttendanceWay } from '@/shared/volunteering/shift-states';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

export type Attendance = Row<'attendance'>;

export const readAttendances = ({ transaction, communityId }: VolunteeringContext) =>
  transaction.selectFrom('attendance').selectAll().where('communityId', '=', communityId);

/** What a volunteer has of a shift, in order, without what a leader declined. */
export const standingAttendances = (
  ctx: VolunteeringContext,
  shiftId: string,
  volunteerId: string,
): Promise<Attendance[]> =>
  readAttendances(ctx)
    .where('shiftId', '=', shiftId)
    .where('volunteerId', '=', volunteerId)
    .where('state', '<>', 'declined')
    .orderBy('arrivedAt')
    .execute();

/** Whether somebody is at one of these shifts now; of one volunteer where one is named. */
export async function isSomebodyThere(
  ctx: VolunteeringContext,
  shiftIds: readonly string[],
  volunteerId: string | null = null,
): Promise<boolean> {
  if (shiftIds.length === 0) return false;
  const there = await readAttendances(ctx)
    .where('shiftId', 'in', [...shiftIds])
    .where('leftAt', 'is', null)
    .where('state', '<>', 'declined')
    .$if(volunteerId !== null, (query) => query.where('volunteerId', '=', volunteerId ?? ''))
    .limit(1)
    .executeTakeFirst();
  return there !== undefined;
}

export const wasThere = (
  { arrivedAt, leftAt }: Pick<Attendance, 'arrivedAt' | 'leftAt'>,
  at: Date,
): boolean => arrivedAt <= at && (leftAt === null || at < leftAt);

export interface Leaving {
  leftAt: Date;
  leftBy: AttendanceWay;
  leftScanId?: string | null;
}

type NewAttendance = Pick<
  Attendance,
  'shiftId' | 'volunteerId' | 'arrivedAt' | 'arrivedBy' | 'state'
> &
  Partial<Pick<Attendance, 'arrivedScanId' | 'reason'>> & { leaving?: Leaving | null };

/** Writes down that somebody came, and left if that is known. Their row or the shift is locked. */
export async function writeAttendance(
  { transaction, communityId, now, accountId }: VolunteeringContext & { accountId: string },
  { leaving = null, ...attendance }: NewAttendance,
): Promise<string> {
  const id = uuid();
  await transaction
    .insertInto('attendance')
    .values({
      ...{ communityId, id, recordedBy: accountId, recordedAt: now },
      ...attendance,
      leftAt: leaving?.leftAt ?? null,
      leftBy: leaving?.leftBy ?? null,
      leftScanId: leaving?.leftScanId ?? null,
    })
    .execute();
  return id;
}

type Changes = Partial<
  Pick<Attendance, 'arrivedAt' | 'leftAt' | 'leftBy' | 'leftScanId' | 'state' | 'reason'>
>;

export async function changeAttendance(
  { transaction, communityId }: VolunteeringContext,
  { id }: Pick<Attendance, 'id'>,
  changes: Changes,
): Promise<void> {
  await transaction
    .updateTable('attendance')
    .set(changes)
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
}
