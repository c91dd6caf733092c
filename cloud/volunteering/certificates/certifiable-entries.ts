import { daysAfter, shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { activityKinds } from '@/shared/volunteering/activity-kinds';
import type { CertifiableEntry } from '@/shared/volunteering/certificates/certificate-content';
import { postedMinutes } from '../posting/posted-minutes';
import type { VolunteeringContext } from '../volunteering-context';
import type { ServiceDays } from './service-days';

/** Help is named as such alone: what for is between those two. */
const help = { id: 'help', title: '帮助邻居', kind: activityKinds.neighbourly } as const;

/** What of a volunteer's service of these days may be certified, each with the activity it was for. */
export async function certifiableEntries(
  context: VolunteeringContext,
  volunteerId: string,
  { fromDate, untilDate }: ServiceDays,
): Promise<(CertifiableEntry & { entryId: string })[]> {
  const from = startOfShanghaiDay(fromDate);
  const until = startOfShanghaiDay(daysAfter(untilDate, 1));
  const entries = await postedMinutes(context, volunteerId, from, until);
  const activities = await activitiesOfShifts(
    context,
    entries.flatMap(({ shiftId }) => shiftId ?? []),
  );
  return entries.map(({ entryId, minutes, startsAt, shiftId }) => ({
    entryId,
    minutes,
    subject: (shiftId === null ? null : activities.get(shiftId)) ?? help,
    servedOn: shanghaiDay(startsAt),
  }));
}

type Subject = CertifiableEntry['subject'];

/** The activity each shift belongs to, its kind in words. */
async function activitiesOfShifts(
  { transaction, communityId }: VolunteeringContext,
  shiftIds: readonly string[],
): Promise<Map<string, Subject>> {
  if (shiftIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('shift')
    .innerJoin('activity', (join) =>
      join
        .onRef('activity.communityId', '=', 'shift.communityId')
        .onRef('activity.id', '=', 'shift.activityId'),
    )
    .leftJoin('ownActivityKind', (join) =>
      join
        .onRef('ownActivityKind.communityId', '=', 'activity.communityId')
        .onRef('ownActivityKind.id', '=', 'activity.ownKindId'),
    )
    .where('shift.communityId', '=', communityId)
    .where('shift.id', 'in', [...new Set(shiftIds)])
    .select(['shift.id as shiftId', 'activity.id', 'activity.title', 'activity.kind'])
    .select('ownActivityKind.name as ownKind')
    .execute();
  return new Map(
    rows.map(({ shiftId, id, title, kind, ownKind }) => [
      shiftId,
      { id, title, kind: ownKind ?? activityKinds[kind] },
    ]),
  );
}
