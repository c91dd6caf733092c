import { sql } from 'kysely';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { daysAfter, startOfShanghaiDay } from '@/shared/shanghai-time';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import { certifiableMinutes } from '@/shared/volunteering/ledger/certifiable';
import type { ServiceDays } from '../certificates/service-days';
import { servedEntries } from '../ledger/served-entries';
import { standingOf } from '../posting/posted-minutes';

const most = certificateLimits.exportedRows;

/**
 * Every service of these days in the community that a certificate could prove today, in the order in
 * which it was served: the same rule as for one volunteer (`postedMinutes`), in four queries for all.
 *
 * @throws Refusal recordExportTooLong
 */
export async function postedServices(ctx: MemberContext, { fromDate, untilDate }: ServiceDays) {
  const servedAt = sql<Date>`coalesce(served.starts_at, shift.starts_at, root.at)`;
  const from = startOfShanghaiDay(fromDate);
  const rows = await servedEntries(ctx)
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'entry.communityId')
        .onRef('volunteer.id', '=', 'entry.volunteerId'),
    )
    .leftJoin('ownActivityKind as ownKind', (join) =>
      join
        .onRef('ownKind.communityId', '=', 'activity.communityId')
        .onRef('ownKind.id', '=', 'activity.ownKindId'),
    )
    .leftJoin('volunteerTeam as team', (join) =>
      join
        .onRef('team.communityId', '=', 'activity.communityId')
        .onRef('team.id', '=', 'activity.teamId'),
    )
    // What was served on a day is entered later.
    .where('entry.at', '>=', from)
    .where(servedAt, '>=', from)
    .where(servedAt, '<', startOfShanghaiDay(daysAfter(untilDate, 1)))
    .select(['volunteer.name', 'volunteer.phone', 'activity.place', 'activity.organiserRole'])
    .select(['team.name as teamName', 'ownKind.name as ownKind', 'root.recordedBy'])
    .orderBy(servedAt)
    .orderBy('entry.id')
    .limit(2 * most + 1)
    .execute();
  if (rows.length > 2 * most) throw new Refusal('recordExportTooLong', { most });
  const certifiable = certifiableMinutes(rows, await standingOf(ctx, null, rows));
  if (certifiable.size > most) throw new Refusal('recordExportTooLong', { most });
  return rows.flatMap((row) => {
    const minutes = certifiable.get(row.id);
    return minutes === undefined ? [] : [{ ...row, minutes }];
  });
}
