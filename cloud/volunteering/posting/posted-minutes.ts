import type { ActivityKind } from '@/shared/volunteering/activity-kinds';
import {
  certifiableMinutes,
  type EarnedRow,
  type Standing,
} from '@/shared/volunteering/ledger/certifiable';
import { unsettledObjectionStates } from '@/shared/volunteering/ledger/objection-states';
import { monthOf } from '@/shared/volunteering/ledger/posting-months';
import { servedEntries } from '../ledger/served-entries';
import type { VolunteeringContext } from '../volunteering-context';

/** Minutes that may be certified: the truth about one service, its corrections included. */
export interface PostedEntry {
  /** The entry of the ledger; its corrections are in the minutes. */
  entryId: string;
  kind: 'service' | 'help';
  minutes: number;
  /** When it was served, UTC instants. */
  startsAt: Date;
  endsAt: Date;
  shiftId: string | null;
  helpRequestId: string | null;
  /** Of the activity; null for help. */
  title: string | null;
  activityKind: ActivityKind | null;
}

/**
 * What of a volunteer's service was posted to the end without an open objection, in the order in which
 * it was served: THE source of certificates. `from` and `until` bound when the service began (`until`
 * itself is outside); null: without bound.
 */
export async function postedMinutes(
  ctx: VolunteeringContext,
  volunteerId: string,
  from: Date | null,
  until: Date | null,
): Promise<PostedEntry[]> {
  const entries = await servedEntries(ctx).where('entry.volunteerId', '=', volunteerId).execute();
  const standing = await standingOf(ctx, volunteerId, entries);
  const certifiable = certifiableMinutes(entries, standing);
  return entries
    .filter(({ id }) => certifiable.has(id))
    .filter(({ startsAt }) => (!from || startsAt >= from) && (!until || startsAt < until))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
    .map(({ id, kind, startsAt, endsAt, shiftId, helpRequestId, title, activityKind }) => ({
      entryId: id,
      kind: kind === 'help' ? 'help' : 'service',
      minutes: certifiable.get(id) ?? 0,
      startsAt,
      endsAt,
      shiftId,
      helpRequestId,
      title,
      activityKind,
    }));
}

/**
 * Postings, open objections and proposals to lower around these rows: of one volunteer, or of all the
 * community's (null).
 */
export async function standingOf(
  { transaction, communityId, now }: VolunteeringContext,
  volunteerId: string | null,
  rows: readonly Pick<EarnedRow, 'at'>[],
): Promise<Standing> {
  const months = [...new Set(rows.map(({ at }) => monthOf(at)))];
  const postings =
    months.length === 0
      ? []
      : await transaction
          .selectFrom('minutePosting')
          .select(['month', 'postedUntil'])
          .where('communityId', '=', communityId)
          .where('month', 'in', months)
          .execute();
  const objections = await transaction
    .selectFrom('minuteObjection')
    .select('entryId')
    .where('communityId', '=', communityId)
    .$if(volunteerId !== null, (query) => query.where('volunteerId', '=', volunteerId ?? ''))
    .where('state', 'in', [...unsettledObjectionStates])
    .execute();
  const lowering = await transaction
    .selectFrom('minuteCorrection')
    .select('entryId')
    .where('communityId', '=', communityId)
    .$if(volunteerId !== null, (query) => query.where('volunteerId', '=', volunteerId ?? ''))
    .where('state', '=', 'proposed')
    .where('minutes', '<', 0)
    .execute();
  return {
    postedUntil: new Map(postings.map(({ month, postedUntil }) => [month, postedUntil])),
    objectedIds: new Set(objections.map(({ entryId }) => entryId)),
    loweringIds: new Set(lowering.flatMap(({ entryId }) => entryId ?? [])),
    now,
  };
}
