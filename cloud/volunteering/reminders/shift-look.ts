import { z } from 'zod';
import { doLater } from '@/cloud/platform/outbox';
import type { Tables } from '@/cloud/platform/tables';
import type { VolunteeringContext } from '../volunteering-context';
import '../organising/tables';

type LookKind = Tables['shiftLook']['kind'];

const workOf = {
  enough: 'volunteering.watchShift',
  dayBefore: 'volunteering.remindBeforeShift',
  hoursBefore: 'volunteering.remindBeforeShift',
} as const satisfies Record<LookKind, string>;

const payloadSchema = z.object({
  shiftId: z.uuid(),
  kind: z.enum(['enough', 'dayBefore', 'hoursBefore']),
  dueAt: z.iso.datetime(),
});

export interface Look {
  shiftId: string;
  kind: LookKind;
  queuedFor: Date;
}

/**
 * Queues a look at a shift, unless one of its kind is queued for then or earlier: that one reads the
 * shift as it is by then, and queues the next.
 */
export async function queueLook(
  ctx: VolunteeringContext,
  shiftId: string,
  kind: LookKind,
  dueAt: Date,
): Promise<void> {
  const queued = await ctx.transaction
    .insertInto('shiftLook')
    .values({ communityId: ctx.communityId, shiftId, kind, dueAt })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'shiftId', 'kind'])
        .doUpdateSet({ dueAt })
        .where(({ eb, or }) =>
          or([eb('shiftLook.dueAt', 'is', null), eb('shiftLook.dueAt', '>', dueAt)]),
        ),
    )
    .returning('shiftId')
    .executeTakeFirst();
  if (!queued) return;
  await doLater(ctx, workOf[kind], { shiftId, kind, dueAt: dueAt.toISOString() }, dueAt);
}

/** The look that came due, taken off the queue; null where an earlier one has taken its place. */
export async function takeLook(
  { transaction, communityId }: VolunteeringContext,
  payload: Record<string, unknown>,
): Promise<Look | null> {
  const { shiftId, kind, dueAt } = payloadSchema.parse(payload);
  const taken = await transaction
    .updateTable('shiftLook')
    .set({ dueAt: null })
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('kind', '=', kind)
    .where('dueAt', '=', new Date(dueAt))
    .returning('shiftId')
    .executeTakeFirst();
  return taken ? { shiftId, kind, queuedFor: new Date(dueAt) } : null;
}
