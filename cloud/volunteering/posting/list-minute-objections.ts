import { sql } from 'kysely';
import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import {
  objectionStateNames,
  unsettledObjectionStates,
} from '@/shared/volunteering/ledger/objection-states';
import { allEntries } from '../ledger/served-entries';
import { shownName } from '../ledger/shown-name';
import { monthInput } from './posting-row';

/** What everybody reads of an objection. */
export const objectionSchema = z.object({
  id: z.string(),
  month: z.string(),
  entryId: z.string(),
  /** Masked: 李**. */
  name: z.string(),
  title: z.string().nullable(),
  servedAt: z.string(),
  minutes: z.number(),
  reason: z.string(),
  state: z.enum(objectionStateNames),
  filedAt: z.string(),
  answer: z.string().nullable(),
  /** The body that answered. */
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  isMine: z.boolean(),
});

/**
 * The objections to a posted month with their answers, the earliest first. Who objected is not told.
 *
 * @throws Refusal inputInvalid (a cursor that is none of ours)
 */
export const listMinuteObjections = operation('volunteering.read')
  .input(z.object({ month: monthInput, ...pageInput }))
  .output(pageOf(objectionSchema))
  .query(async ({ ctx, input: { month, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await objections(ctx)
      .where('objection.month', '=', month)
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(objection.filed_at, objection.id) > (${sql.join(after ?? [])})`),
      )
      .orderBy('objection.filedAt')
      .orderBy('objection.id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ filedAt, id }) => [filedAt, id]);
    return { items: await shown(ctx, rows), nextCursor };
  });

const deskSchema = objectionSchema.extend({
  /** Real: the ledger is kept with names. */
  volunteerName: z.string(),
  objector: z.string(),
  /** The service or help it is about, as corrected until now. */
  rootEntryId: z.string(),
  /** What the caller may not answer: their own work, their own minutes, their own objection. */
  mayAnswer: z.boolean(),
});

/**
 * Objections of all months for those who answer: unsettled ones, the earliest first; or settled ones,
 * the newest first.
 *
 * @throws Refusal inputInvalid (a cursor that is none of ours)
 */
export const objectionsDesk = operation('volunteering.keepLedger')
  .input(z.object({ which: z.enum(['unsettled', 'settled']), ...pageInput }))
  .output(pageOf(deskSchema))
  .query(async ({ ctx, input: { which, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const isUnsettled = which === 'unsettled';
    const [time, direction] = isUnsettled
      ? (['objection.filedAt', 'asc'] as const)
      : (['objection.answeredAt', 'desc'] as const);
    const beyond = isUnsettled
      ? sql<boolean>`(objection.filed_at, objection.id) > (${sql.join(after ?? [])})`
      : sql<boolean>`(objection.answered_at, objection.id) < (${sql.join(after ?? [])})`;
    const found = await objections(ctx)
      .where('objection.state', isUnsettled ? 'in' : 'not in', [...unsettledObjectionStates])
      .$if(after !== null, (query) => query.where(beyond))
      .orderBy(time, direction)
      .orderBy('objection.id', direction)
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ filedAt, answeredAt, id }) => [
      isUnsettled ? filedAt : answeredAt,
      id,
    ]);
    const names = await displayNames(
      ctx,
      rows.map(({ objectorId }) => objectorId),
    );
    const items = (await shown(ctx, rows)).map((item, index) => {
      const row = rows[index];
      const involved = [row?.recordedBy, row?.confirmedBy, row?.accountId, row?.objectorId];
      return {
        ...item,
        volunteerName: row?.volunteerName ?? '',
        objector: names.get(row?.objectorId ?? '') ?? '',
        rootEntryId: row?.rootId ?? '',
        mayAnswer: item.state === 'open' && !involved.includes(ctx.accountId),
      };
    });
    return { items, nextCursor };
  });

const objections = (ctx: MemberContext) =>
  allEntries(ctx)
    .innerJoin('minuteObjection as objection', (join) =>
      join
        .onRef('objection.communityId', '=', 'entry.communityId')
        .onRef('objection.entryId', '=', 'entry.id'),
    )
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'entry.communityId')
        .onRef('volunteer.id', '=', 'entry.volunteerId'),
    )
    .clearSelect()
    .select(['objection.id', 'objection.month', 'objection.entryId', 'objection.state'])
    .select(['objection.reason', 'objection.filedAt', 'objection.answer', 'objection.answeredBy'])
    .select(['objection.answeredAt', 'objection.accountId as objectorId', 'root.id as rootId'])
    .select(['volunteer.name as volunteerName', 'volunteer.accountId', 'volunteer.leftAt'])
    .select(['entry.minutes', 'entry.recordedBy', 'entry.confirmedBy', 'activity.title'])
    .select(({ fn }) => fn.coalesce('served.startsAt', 'shift.startsAt', 'root.at').as('servedAt'));

type ObjectionRow = Awaited<ReturnType<ReturnType<typeof objections>['execute']>>[number];

async function shown(
  ctx: MemberContext,
  rows: readonly ObjectionRow[],
): Promise<z.infer<typeof objectionSchema>[]> {
  const bodies = await displayNames(
    ctx,
    rows.flatMap(({ answeredBy }) => answeredBy ?? []),
  );
  return rows.map((row) => ({
    ...{ id: row.id, month: row.month, entryId: row.entryId, title: row.title },
    ...{ minutes: row.minutes, reason: row.reason, state: row.state, answer: row.answer },
    name: shownName({ ...row, name: row.volunteerName }),
    servedAt: row.servedAt.toISOString(),
    filedAt: row.filedAt.toISOString(),
    answeredBy: row.answeredBy && (bodies.get(row.answeredBy) ?? null),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    isMine: row.objectorId === ctx.accountId,
  }));
}
