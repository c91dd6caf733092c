import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { helpCardSchema, helpCards } from './help-cards';
import { helpRows } from './help-row';

/** What waits for a neighbour, the most pressing first; one's own is among it. */
export const listHelp = operation('volunteering.read')
  .input(z.object(pageInput))
  .output(pageOf(helpCardSchema))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await helpRows(ctx)
      .where('state', '=', 'open')
      .where('visibility', '=', 'shown')
      .where((eb) =>
        after ? eb(eb.refTuple('wantedUntil', 'id'), '>', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('wantedUntil')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, (row) => [row.wantedUntil, row.id]);
    return { items: await helpCards(ctx, rows), nextCursor };
  });

/** What the caller asked for, the newest first. */
export const listAskedHelp = operation('volunteering.read')
  .input(z.object(pageInput))
  .output(pageOf(helpCardSchema))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await helpRows(ctx)
      .where('askerAccountId', '=', ctx.accountId)
      .where((eb) =>
        after ? eb(eb.refTuple('askedAt', 'id'), '<', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('askedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, (row) => [row.askedAt, row.id]);
    return { items: await helpCards(ctx, rows), nextCursor };
  });

/** What the caller took, the newest first. */
export const listGivenHelp = operation('volunteering.read')
  .input(z.object(pageInput))
  .output(pageOf(helpCardSchema))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await helpRows(ctx)
      .where('helperAccountId', '=', ctx.accountId)
      .where((eb) =>
        after ? eb(eb.refTuple('takenAt', 'id'), '<', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('takenAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, (row) => [row.takenAt, row.id]);
    return { items: await helpCards(ctx, rows), nextCursor };
  });
