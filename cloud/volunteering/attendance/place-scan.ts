import { recordDeed } from '@/cloud/platform/audit-log';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { attendanceLimits } from '@/shared/volunteering/attendance/attendance-limits';
import { readShift, type ShiftOfActivity } from '../activities/who-leads';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import type { Volunteer } from '../volunteers/volunteer-row';
import { arriveAtShift } from './arrive-at-shift';
import { standingAttendances } from './attendance-row';
import { leaveShift } from './leave-shift';
import { keepScan, type NewScan, type Scan, scanBefore } from './scan-row';
import type { ScanEvent, ScanOutcome } from './tables';

export interface AskedScan {
  /** Made by the phone when it scanned. */
  id: string;
  shiftId: string;
  event: ScanEvent;
  acceptedRisks: number | null;
}

export interface ScanAnswer {
  outcome: ScanOutcome;
  /** It counts once a leader has confirmed it. */
  toConfirm: boolean;
  /** UTC instant of arriving or leaving, by the server's clock. */
  at: string;
}

type Look = (found: ShiftOfActivity) => Promise<Pick<NewScan, 'way' | 'at'>>;

/**
 * Takes what a volunteer's phone has shown, once for each id. Somebody who is not signed up is answered
 * with the risks first; the scan is kept meanwhile, so that reading them costs no time.
 *
 * @param look verifies the proof, unless this scan was looked at before
 */
export async function placeScan(
  ctx: MemberContext,
  { acceptedRisks, ...asked }: AskedScan,
  look: Look,
): Promise<ScanAnswer> {
  const volunteer = await callersVolunteer(ctx, { lock: true });
  const found = await readShift(ctx, asked.shiftId, { lock: true });
  const before = await scanBefore(ctx, { ...asked, volunteerId: volunteer.id });
  const mayGoOn = before?.outcome === 'risksToAccept' && acceptedRisks !== null;
  if (before && (!mayGoOn || (await wasUsed(ctx, before))))
    return answerOf(ctx, before, before.outcome);
  const scan: NewScan = before
    ? stillValid(ctx, before)
    : { ...asked, volunteerId: volunteer.id, ...(await look(found)) };
  const outcome = await place(ctx, { ...found, volunteer, scan, acceptedRisks });
  if (before === null) await keepScan(ctx, scan, outcome);
  if (outcome === 'arrived' || outcome === 'left') {
    const deed = outcome === 'arrived' ? 'volunteering.checkIn' : 'volunteering.checkOut';
    await recordDeed(ctx, deed, scan.shiftId, { way: scan.way });
  }
  return answerOf(ctx, scan, outcome);
}

interface Placing extends ShiftOfActivity {
  volunteer: Volunteer;
  scan: NewScan;
  acceptedRisks: number | null;
}

const place = (ctx: MemberContext, placing: Placing): Promise<ScanOutcome> =>
  placing.scan.event === 'arrive'
    ? arriveAtShift(ctx, placing)
    : leaveShift(ctx, placing.shift, placing.scan);

/** @throws Refusal shiftCodeExpired */
function stillValid(
  ctx: MemberContext,
  { id, shiftId, volunteerId, event, way, at }: Scan,
): NewScan {
  if (ctx.now.getTime() - at.getTime() > attendanceLimits.acceptRisks)
    throw new Refusal('shiftCodeExpired');
  return { id, shiftId, volunteerId, event, way, at };
}

/** The answer to a scan, the same however often it comes: the risks accepted, it has arrived. */
async function answerOf(
  ctx: MemberContext,
  scan: NewScan,
  outcome: ScanOutcome,
): Promise<ScanAnswer> {
  const standing = await standingAttendances(ctx, scan.shiftId, scan.volunteerId);
  const made = standing.find(
    ({ arrivedScanId, leftScanId }) => arrivedScanId === scan.id || leftScanId === scan.id,
  );
  return {
    outcome: outcome === 'risksToAccept' && made ? 'arrived' : outcome,
    toConfirm: made ? made.state === 'toConfirm' : scan.way === 'offlineCode',
    at: scan.at.toISOString(),
  };
}

/** Also where a leader has declined what was made of it. */
async function wasUsed({ transaction, communityId }: MemberContext, scan: Scan): Promise<boolean> {
  const used = await transaction
    .selectFrom('attendance')
    .select('id')
    .where('communityId', '=', communityId)
    .where('arrivedScanId', '=', scan.id)
    .executeTakeFirst();
  return used !== undefined;
}
