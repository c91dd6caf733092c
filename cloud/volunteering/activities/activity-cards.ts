import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { activityKindNames } from '@/shared/volunteering/activity-kinds';
import { activityStateSchema } from './activity-detail';
import { organiserNames } from './organiser';
import type { Activity } from './who-leads';

export const organisedCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: activityStateSchema,
  kind: z.enum(activityKindNames),
  organiser: z.string(),
  place: z.string(),
  submittedAt: z.string().nullable(),
  /** A reviewer's words on a draft that came back. */
  returnReason: z.string().nullable(),
  comingShifts: z.number(),
  nextStartsAt: z.string().nullable(),
});

/** Activities as those see them who organise or review them. */
export async function organisedCards(
  ctx: MemberContext,
  activities: readonly Activity[],
): Promise<z.infer<typeof organisedCardSchema>[]> {
  const names = await organiserNames(ctx, activities);
  const coming = await comingOf(
    ctx,
    activities.map(({ id }) => id),
  );
  return activities.map((activity) => ({
    ...activity,
    organiser: names.get(activity.id) ?? '',
    submittedAt: activity.submittedAt?.toISOString() ?? null,
    comingShifts: coming.get(activity.id)?.count ?? 0,
    nextStartsAt: coming.get(activity.id)?.next.toISOString() ?? null,
  }));
}

async function comingOf(
  { transaction, communityId, now }: MemberContext,
  activityIds: readonly string[],
): Promise<Map<string, { count: number; next: Date }>> {
  const rows = await transaction
    .selectFrom('shift')
    .select(({ fn }) => [
      'activityId',
      fn.countAll<number>().as('count'),
      fn.min('startsAt').as('next'),
    ])
    .where('communityId', '=', communityId)
    .where(({ eb, fn, val }) => eb('activityId', '=', fn.any(val([...activityIds]))))
    .where('state', '=', 'open')
    .where('endsAt', '>', now)
    .groupBy('activityId')
    .execute();
  return new Map(rows.map(({ activityId, count, next }) => [activityId, { count, next }]));
}
