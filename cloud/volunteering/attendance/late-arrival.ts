import { sql } from 'kysely';
import type { Shift } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { type Leaving, standingAttendances, wasThere, writeAttendance } from './attendance-row';
import type { Scan } from './scan-row';

type LateScan = Pick<Scan, 'id' | 'volunteerId' | 'at' | 'way'>;
type Acting = VolunteeringContext & { accountId: string };

/**
 * Somebody was at a shift, as a scan says that reached us late. It counts once a leader has confirmed
 * it. When they left is made from what is known by now, in whatever order it came: their own scan when
 * they left, where they went next, or the shift's end.
 */
export async function comeLate(ctx: Acting, shift: Shift, scan: LateScan): Promise<void> {
  const state = scan.way === 'offlineCode' ? 'toConfirm' : 'counted';
  await writeAttendance(ctx, {
    ...{ shiftId: shift.id, volunteerId: scan.volunteerId, state },
    ...{ arrivedAt: scan.at, arrivedBy: scan.way, arrivedScanId: scan.id },
    leaving: await leavingAfter(ctx, shift, scan),
  });
}

/**
 * Somebody left earlier than was known: scans of arriving after that, which said nothing new while they
 * seemed to be there, are arrivals now.
 */
export async function comeBack(
  ctx: Acting,
  shift: Shift,
  left: Pick<Scan, 'volunteerId' | 'at'>,
): Promise<void> {
  for (const scan of await unusedArrivals(ctx, shift, left)) {
    const standing = await standingAttendances(ctx, shift.id, left.volunteerId);
    if (!standing.some((one) => wasThere(one, scan.at))) await comeLate(ctx, shift, scan);
  }
}

const unusedArrivals = (
  { transaction, communityId }: VolunteeringContext,
  shift: Shift,
  { volunteerId, at }: Pick<Scan, 'volunteerId' | 'at'>,
) =>
  transaction
    .selectFrom('attendanceScan')
    .select(['id', 'volunteerId', 'at', 'way'])
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shift.id)
    .where('volunteerId', '=', volunteerId)
    .where('outcome', '=', 'alreadyThere')
    .where('at', '>', at)
    .where(
      sql<boolean>`not exists (select 1 from attendance as used
        where used.community_id = attendance_scan.community_id and used.arrived_scan_id = attendance_scan.id)`,
    )
    .orderBy('at')
    .execute();

async function leavingAfter(
  ctx: VolunteeringContext,
  shift: Shift,
  scan: LateScan,
): Promise<Leaving | null> {
  const next = await nextArrival(ctx, scan);
  const own = await unusedLeaving(ctx, shift, scan);
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

/** The first scan on leaving after arriving that has closed nothing. */
async function unusedLeaving(
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
