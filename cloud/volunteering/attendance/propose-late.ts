import type { MemberContext } from '@/cloud/platform/operation';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { minutesOf, type Period } from '@/shared/volunteering/ledger/periods';
import type { Shift } from '../activities/who-leads';
import { entryStanding } from '../ledger/entry-standing';
import { proposeCorrection, proposeService } from '../ledger/propose-correction';
import { takenPeriods } from '../ledger/taken-periods';
import { standingAttendances } from './attendance-row';
import { servedPeriods } from './served-periods';

/**
 * What a leader confirmed after the minutes were settled is proposed to the ledger, where a second
 * person confirms it. Answers whether there was anything the ledger does not have.
 *
 * @throws Refusal correctionPending
 */
export async function proposeLate(
  ctx: MemberContext,
  shift: Shift,
  volunteerId: string,
): Promise<boolean> {
  const attended = (await standingAttendances(ctx, shift.id, volunteerId)).filter(
    ({ state }) => state === 'counted',
  );
  const served = servedPeriods(shift, attended);
  const missing = servedPeriods(shift, attended, await takenPeriods(ctx, volunteerId, served));
  const [first] = missing.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  if (!first || minutesOf(missing) === 0) return false;
  const reason = `负责人核对了离线签到：${shanghaiTimeText(first.startsAt)} 起在场`;
  const entryId = await entryOf(ctx, shift.id, volunteerId);
  if (entryId === null) {
    await proposeService(ctx, { volunteerId, shiftId: shift.id, ...first, reason });
    return true;
  }
  const { corrected, most } = await entryStanding(ctx, entryId);
  const minutes = Math.min(minutesOf(served), most) - corrected;
  if (minutes <= 0) return false;
  await proposeCorrection(ctx, { entryId, minutes, reason });
  return true;
}

const lengthOf = ({ startsAt, endsAt }: Period): number => endsAt.getTime() - startsAt.getTime();

async function entryOf(
  { transaction, communityId }: MemberContext,
  shiftId: string,
  volunteerId: string,
): Promise<string | null> {
  const entry = await transaction
    .selectFrom('minuteEntry')
    .select('id')
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('volunteerId', '=', volunteerId)
    .where('kind', '=', 'service')
    .executeTakeFirst();
  return entry?.id ?? null;
}

/** Whose minutes of this shift somebody proposed to change, which nobody has decided yet. */
export async function undecidedIn(
  { transaction, communityId }: MemberContext,
  { id: shiftId }: Pick<Shift, 'id'>,
): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('minuteCorrection as correction')
    .leftJoin('minuteEntry as entry', (join) =>
      join
        .onRef('entry.communityId', '=', 'correction.communityId')
        .onRef('entry.id', '=', 'correction.entryId'),
    )
    .select('correction.volunteerId')
    .where('correction.communityId', '=', communityId)
    .where('correction.state', '=', 'proposed')
    .where(({ eb, or }) =>
      or([eb('correction.shiftId', '=', shiftId), eb('entry.shiftId', '=', shiftId)]),
    )
    .execute();
  return new Set(rows.map(({ volunteerId }) => volunteerId));
}
