import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { type SettlingCause, settlingCauses } from '@/shared/volunteering/help/help-kinds';
import { helpCard, helpCards } from './help-cards';
import { helpRows } from './help-row';

export const settlingCauseSchema = z.enum(
  Object.keys(settlingCauses) as [SettlingCause, ...SettlingCause[]],
);

/** For staff: what the two could not settle, the longest waiting first. */
export const listHelpToSettle = operation('volunteering.settleHelp')
  .input(z.object(pageInput))
  .output(
    pageOf(
      z.object({
        ...helpCard,
        because: settlingCauseSchema,
        helperName: z.string(),
        since: z.string(),
      }),
    ),
  )
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await helpRows(ctx)
      .where('state', '=', 'settling')
      .where((eb) =>
        after ? eb(eb.refTuple('stateSince', 'id'), '>', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('stateSince')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, (row) => [row.stateSince, row.id]);
    const cards = new Map((await helpCards(ctx, rows)).map((card) => [card.id, card]));
    const helpers = rows.map(({ helperAccountId }) => helperAccountId).filter((id) => id !== null);
    const names = await displayNames(ctx, helpers);
    const items = rows.flatMap(({ id, settlingBecause, helperAccountId, stateSince }) => {
      const card = cards.get(id);
      if (!card || settlingBecause === null || helperAccountId === null) return [];
      const helperName = names.get(helperAccountId) ?? '';
      return [{ ...card, because: settlingBecause, helperName, since: stateSince.toISOString() }];
    });
    return { items, nextCursor };
  });
