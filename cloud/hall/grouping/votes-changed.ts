import { doLater } from '@/cloud/platform/outbox';
import { recomputeDelay } from '@/shared/hall/opinions/recompute-delay';
import type { HallContext } from '../hall-context';
import './tables';

/** Longer than any vote's transaction takes: a run that begins this much later sees the vote. */
const safelyLater = 5_000;

/**
 * Sees to it that the groups of a topic are computed anew some time after a vote on a statement, a
 * new or a hidden one. While a run is queued this costs one read; the run itself locks nothing that
 * voters touch. Of two first votes at once one queues.
 */
export async function votesChanged(ctx: HallContext, topicId: string): Promise<void> {
  const { transaction, communityId, now } = ctx;
  const soonest = new Date(now.getTime() + safelyLater);
  const queued = await transaction
    .selectFrom('opinionGroupingQueue')
    .select('dueAt')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .executeTakeFirst();
  if (queued && queued.dueAt >= soonest) return;

  const grouping = await transaction
    .selectFrom('opinionGrouping')
    .select('voteCount')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .executeTakeFirst();
  const dueAt = new Date(now.getTime() + recomputeDelay(grouping?.voteCount ?? 0));
  const taken = await transaction
    .insertInto('opinionGroupingQueue')
    .values({ communityId, topicId, dueAt })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'topicId'])
        .doUpdateSet({ dueAt })
        .where('opinionGroupingQueue.dueAt', '<', soonest),
    )
    .returning('dueAt')
    .executeTakeFirst();
  if (taken) {
    await doLater(ctx, 'hall.groupOpinions', { topicId, dueAt: dueAt.toISOString() }, dueAt);
  }
}
