import { doLater } from '@/cloud/platform/outbox';
import { digestDueAt, weekOf } from '@/shared/hall/digest/digest-week';
import type { HallContext } from '../hall-context';
import './tables';

/** Begins a community's weekly digests with the week that is running, unless they have begun. */
export async function beginDigests(context: HallContext): Promise<void> {
  const weekBegins = weekOf(context.now);
  const begun = await context.transaction
    .insertInto('digestSeries')
    .values({ communityId: context.communityId, nextWeek: weekBegins })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (begun.numInsertedOrUpdatedRows === 0n) return;
  await doLater(context, 'hall.writeDigest', { weekBegins }, digestDueAt(weekBegins));
}
