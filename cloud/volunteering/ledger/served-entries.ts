import { sql } from 'kysely';
import { earnedKinds } from '@/shared/volunteering/minute-kinds';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

/**
 * What was served, each entry with what it was for. A correction speaks of the entry it corrects: its
 * title and time are that one's. Help is named as such alone: what for is between those two.
 */
export const servedEntries = ({ transaction, communityId }: VolunteeringContext) =>
  allEntries({ transaction, communityId }).where('entry.kind', 'in', [...earnedKinds]);

/** Every entry, what was spent and came back among them. */
export const allEntries = ({
  transaction,
  communityId,
}: Pick<VolunteeringContext, 'transaction' | 'communityId'>) =>
  transaction
    .selectFrom('minuteEntry as entry')
    .innerJoin('minuteEntry as root', (join) =>
      join
        .onRef('root.communityId', '=', 'entry.communityId')
        .on(sql<boolean>`root.id = coalesce(entry.corrects_id, entry.id)`),
    )
    .leftJoin('shift', (join) =>
      join
        .onRef('shift.communityId', '=', 'root.communityId')
        .onRef('shift.id', '=', 'root.shiftId'),
    )
    .leftJoin('activity', (join) =>
      join
        .onRef('activity.communityId', '=', 'shift.communityId')
        .onRef('activity.id', '=', 'shift.activityId'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('servicePeriod')
          .whereRef('servicePeriod.communityId', '=', 'root.communityId')
          .whereRef('servicePeriod.entryId', '=', 'root.id')
          .select(({ fn }) => [
            fn.min('servicePeriod.startsAt').as('startsAt'),
            fn.max('servicePeriod.endsAt').as('endsAt'),
          ])
          .as('served'),
      (join) => join.onTrue(),
    )
    .where('entry.communityId', '=', communityId)
    .select([
      'entry.id',
      'entry.volunteerId',
      'entry.kind',
      'entry.minutes',
      'entry.at',
      'entry.flag',
      'entry.reason',
      'entry.correctsId',
      'root.id as rootId',
      'root.kind as rootKind',
      'root.shiftId',
      'root.helpRequestId',
      'activity.title',
      'activity.kind as activityKind',
    ])
    .select(({ fn }) => [
      fn.coalesce('served.startsAt', 'shift.startsAt', 'root.at').as('startsAt'),
      fn.coalesce('served.endsAt', 'shift.endsAt', 'root.at').as('endsAt'),
    ]);
