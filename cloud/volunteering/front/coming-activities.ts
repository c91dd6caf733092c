import { sql } from 'kysely';
import type { MemberContext } from '@/cloud/platform/operation';
import type { ActivityKind } from '@/shared/volunteering/activity-kinds';
import '../tables';

/** Days ahead that count as soon. */
const soonDays = 7;

export interface ActivityFilter {
  /** null: every kind. */
  kind: ActivityKind | null;
  /** Only shifts that begin within a week. */
  soon: boolean;
  /** Only shifts that have not begun and have a place left. */
  withPlaces: boolean;
}

/**
 * Published activities with shifts to come that fit the filter, each with the first of those and
 * what they add up to. Only open shifts are read: they are closed a little after their end.
 */
export function comingActivities(
  { transaction, communityId, now }: MemberContext,
  { kind, soon, withPlaces }: ActivityFilter,
) {
  return transaction
    .with('coming', (database) =>
      database
        .selectFrom('shift')
        .innerJoin('activity', (join) =>
          join
            .onRef('activity.communityId', '=', 'shift.communityId')
            .onRef('activity.id', '=', 'shift.activityId'),
        )
        .select(['shift.activityId', 'shift.id as shiftId', 'shift.startsAt', 'shift.endsAt'])
        .select(placesLeft.as('placesLeft'))
        .where('shift.communityId', '=', communityId)
        .where('shift.state', '=', 'open')
        .where('shift.endsAt', '>', now)
        .where('activity.state', '=', 'published')
        .$if(kind !== null, (query) => query.where('activity.kind', '=', kind))
        .$if(soon, (query) =>
          query.where('shift.startsAt', '<', new Date(now.getTime() + soonDays * 86_400_000)),
        )
        .$if(withPlaces, (query) =>
          query.where('shift.startsAt', '>', now).where(placesLeft, '>', 0),
        ),
    )
    .with('firstShift', (database) =>
      database
        .selectFrom('coming')
        .selectAll()
        .select([
          sql<number>`count(*) over (partition by activity_id)`.as('shifts'),
          sql<number>`sum(places_left) over (partition by activity_id)`.as('placesLeftInAll'),
        ])
        .distinctOn('activityId')
        .orderBy('activityId')
        .orderBy('startsAt')
        .orderBy('shiftId'),
    )
    .selectFrom('firstShift');
}

const placesLeft = sql<number>`(select coalesce(sum(capacity - places_taken), 0) from shift_post
  where shift_post.community_id = shift.community_id and shift_post.shift_id = shift.id)`;
