import { sql } from 'kysely';
import type { Shift } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { type Leaving, writeAttendance } from './attendance-row';

interface LateScan {
  id: string;
  volunteerId: string;
  at: Date;
}

/**
 * Somebody was at a shift, as a scan says that reached us late. It counts once a leader has confirmed
 * it. When they left is made from what is known by now, in whatever order it came: their own scan when
 * they left, where they went next, or the shift's end.
 */
export async function comeLate(
  ctx: VolunteeringContext & { accountId: string },
  shift: Shift,
  scan: LateScan,
): Promise<void> {
  await writeAttendance(ctx, {
    ...{ shiftId: shift.id, volunteerId: scan.volunteerId, state: 'toConfirm' },
    ...{ arrivedAt: scan.at, arrivedBy: 'offlineCode', arrivedScanId: scan.id },
    leaving: await leavingAfter(ctx, shift, scan),
  });
}

async function leavingAfter(
  ctx: VolunteeringContext,
  shift: Shift,
  scan: LateScan,
): Promise<Leaving | null> {
  const next = await nextArrival(ctx, scan);
  const own = await keptLeaving(ctx, shift, scan);
  if (own && (next === null || own.leftAt <= next)) return own;
  const closed = closingOf(shift);
  if (next !== null && (closed === null || next <= closed.leftAt))
    return { leftAt: next, leftBy: 'next' };
  return closed && { ...closed, leftAt: closed.leftAt > scan.at ? closed.leftAt : scan.at };
}

/** How a shift that is over closes what nobody closed; null: it goes on. */
export function closingOf(shift: Shift): Leaving | null {
  if (shift.cancelledAt !== null && shift.cancelledAt < shift.endsAt)
    return { leftAt: shift.cancelledAt, leftBy: 'cancelled' };
  return shift.state === 'open' ? null : { leftAt: shift.endsAt, leftBy: 'end' };
}

async function nextArrival(
  { transaction, communityId }: VolunteeringContext,
  { volunteerId, at }: LateScan,
): Promise<Date | null> {
  const next = await transaction
    .selectFrom('attendance')
    .select('arrivedAt')
    .where('communityId', '=', communityId)
    .where('volunteerId', '=', volunteerId)
    .where('state', '<>', 'declined')
    .where('arrivedAt', '>', at)
    .orderBy('arrivedAt')
    .limit(1)
    .executeTakeFirst();
  return next?.arrivedAt ?? null;
}

/** A scan on leaving that came before the one on arriving, and has closed nothing yet. */
async function keptLeaving(
  { transaction, communityId }: VolunteeringContext,
  shift: Shift,
  { volunteerId, at }: LateScan,
): Promise<Leaving | null> {
  const scan = await transaction
    .selectFrom('attendanceScan')
    .select(['id', 'at', 'way'])
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shift.id)
    .where('volunteerId', '=', volunteerId)
    .where('event', '=', 'leave')
    .where('outcome', '=', 'kept')
    .where('at', '>', at)
    .where(
      sql<boolean>`not exists (select 1 from attendance as used
        where used.community_id = attendance_scan.community_id and used.left_scan_id = attendance_scan.id)`,
    )
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
  return scan ? { leftAt: scan.at, leftBy: scan.way, leftScanId: scan.id } : null;
}
