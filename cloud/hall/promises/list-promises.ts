import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import type { PromiseGroup } from '@/shared/hall/promises/promise-standing';
import type { HallContext } from '../hall-context';
import { groupSchema, latestPromises, promiseCardSchema, promiseCards } from './promise-cards';

/**
 * A page of the public board (承诺公示板): what is due first stands first, what has ended last stands
 * first. `underWay` holds what residents are rating too.
 *
 * @throws Refusal inputInvalid when the cursor is none of ours
 */
export const listPromises = operation('hall.read')
  .input(z.object({ group: groupSchema, ...pageInput }))
  .output(pageOf(promiseCardSchema))
  .query(async ({ ctx, input: { group, cursor, limit } }) => {
    const hasEnded = group === 'kept' || group === 'notKept';
    const column = hasEnded ? 'promise.endedAt' : 'promise.nextDueAt';
    const direction = hasEnded ? 'desc' : 'asc';
    const after = readCursor(cursor, timeCursor);
    const found = await inGroup(ctx, group)
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(${sql.ref(column)}, promise.id) ${hasEnded ? sql`<` : sql`>`} (${sql.join(after ?? [])})`,
        ),
      )
      .orderBy(column, direction)
      .orderBy('promise.id', direction)
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ endedAt, nextDueAt, id }) => [
      hasEnded ? endedAt : nextDueAt,
      id,
    ]);
    return { items: await promiseCards(ctx, rows), nextCursor };
  });

/** As `promiseGroupOf` sorts them, in conditions along the board's indexes. */
function inGroup(context: HallContext, group: PromiseGroup) {
  const promises = latestPromises(context);
  const open = promises.where('promise.endedAt', 'is', null);
  switch (group) {
    case 'kept':
    case 'notKept':
      return promises.where('promise.endedAt', 'is not', null).where('promise.state', '=', group);
    case 'late':
      return open
        .where('promise.nextDueAt', '<=', context.now)
        .where('promise.state', '=', 'underWay');
    case 'underWay':
      return open.where((eb) =>
        eb.or([eb('promise.nextDueAt', '>', context.now), eb('promise.state', '=', 'reported')]),
      );
  }
}
