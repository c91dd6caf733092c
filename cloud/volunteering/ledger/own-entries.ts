import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { isPostedOut } from '@/shared/volunteering/ledger/certifiable';
import { monthOf } from '@/shared/volunteering/ledger/posting-months';
import { earnedKinds, type MinuteKind, minuteKinds } from '@/shared/volunteering/minute-kinds';
import { standingOf } from '../posting/posted-minutes';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import { allEntries } from './served-entries';

const kinds = Object.keys(minuteKinds) as [MinuteKind, ...MinuteKind[]];

const entrySchema = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  minutes: z.number(),
  /** Of the activity served in; null for help and for what was spent. */
  title: z.string().nullable(),
  /** When it was served; of what was spent, when it was. UTC instant. */
  servedAt: z.string(),
  enteredAt: z.string(),
  /** Of a correction, or what minutes were spent on. */
  reason: z.string(),
  leftOpen: z.boolean(),
  /** Null for what was spent: that is not posted. */
  posting: z
    .object({
      month: z.string(),
      state: z.enum(['ahead', 'running', 'over']),
      postedUntil: z.string().nullable(),
      isObjected: z.boolean(),
    })
    .nullable(),
});

/**
 * The caller's ledger, entry by entry, the newest first.
 *
 * @throws Refusal notRegisteredAsVolunteer, inputInvalid (a cursor that is none of ours)
 */
export const ownEntries = operation('volunteering.read')
  .input(z.object(pageInput))
  .output(pageOf(entrySchema))
  .query(async ({ ctx, input }) => {
    const volunteer = await callersVolunteer(ctx);
    const after = readCursor(input.cursor, timeCursor);
    const found = await allEntries(ctx)
      .where('entry.volunteerId', '=', volunteer.id)
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(entry.at, entry.id) < (${sql.join(after ?? [])})`),
      )
      .orderBy('entry.at', 'desc')
      .orderBy('entry.id', 'desc')
      .limit(input.limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, input.limit, ({ at, id }) => [at, id]);
    const standing = await standingOf(ctx, volunteer.id, rows);
    const postingOf = (row: { id: string; kind: MinuteKind; at: Date }) => {
      if (!(earnedKinds as readonly MinuteKind[]).includes(row.kind)) return null;
      const month = monthOf(row.at);
      const until = standing.postedUntil.get(month) ?? null;
      const state = until === null ? 'ahead' : isPostedOut(row, standing) ? 'over' : 'running';
      return {
        ...({ month, state } as const),
        postedUntil: until?.toISOString() ?? null,
        isObjected: standing.objectedIds.has(row.id),
      };
    };
    const items = rows.map((row) => ({
      ...{ id: row.id, kind: row.kind, minutes: row.minutes, title: row.title },
      servedAt: row.startsAt.toISOString(),
      enteredAt: row.at.toISOString(),
      reason: row.reason,
      leftOpen: row.flag === 'leftOpen',
      posting: postingOf(row),
    }));
    return { items, nextCursor };
  });
