import { sql } from 'kysely';
import { z } from 'zod';
import { displayNames, fullNames } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { correctionStateNames } from '@/shared/volunteering/ledger/correction-states';
import './tables';

const correctionSchema = z.object({
  id: z.string(),
  state: z.enum(correctionStateNames),
  /** Real: the ledger is kept with names. */
  volunteerName: z.string(),
  /** Of the activity; null for help. */
  title: z.string().nullable(),
  /** When it was served, UTC instant. */
  servedAt: z.string(),
  /** As it stands now, corrections included; null for a service that is added. */
  correctedMinutes: z.number().nullable(),
  /** The change. */
  minutes: z.number(),
  reason: z.string(),
  /** The objection it upholds. */
  objection: z.string().nullable(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedAt: z.string().nullable(),
  declineReason: z.string().nullable(),
  /** Why the caller may not decide: they proposed it, or their own minutes are at stake. */
  isMine: z.boolean(),
  isAboutMe: z.boolean(),
});

/**
 * Corrections that wait for a second person, the oldest first; or those that were decided, the newest
 * first.
 *
 * @throws Refusal inputInvalid (a cursor that is none of ours)
 */
export const listCorrections = operation('volunteering.keepLedger')
  .input(z.object({ which: z.enum(['open', 'decided']), ...pageInput }))
  .output(pageOf(correctionSchema))
  .query(async ({ ctx, input: { which, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const isOpen = which === 'open';
    const [time, direction] = isOpen
      ? (['correction.proposedAt', 'asc'] as const)
      : (['correction.decidedAt', 'desc'] as const);
    const beyond = isOpen
      ? sql<boolean>`(correction.proposed_at, correction.id) > (${sql.join(after ?? [])})`
      : sql<boolean>`(correction.decided_at, correction.id) < (${sql.join(after ?? [])})`;
    const found = await corrections(ctx)
      .where('correction.state', isOpen ? '=' : '<>', 'proposed')
      .$if(after !== null, (query) => query.where(beyond))
      .orderBy(time, direction)
      .orderBy('correction.id', direction)
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ proposedAt, decidedAt, id }) => [
      isOpen ? proposedAt : decidedAt,
      id,
    ]);
    const proposers = rows.map(({ proposedBy }) => proposedBy);
    const [full, masked] = [await fullNames(ctx, proposers), await displayNames(ctx, proposers)];
    const items = rows.map(({ proposedBy, volunteerAccountId, ...row }) => ({
      ...row,
      correctedMinutes: row.correctedMinutes === null ? null : Number(row.correctedMinutes),
      servedAt: row.servedAt.toISOString(),
      proposedAt: row.proposedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      proposedBy: full.get(proposedBy) ?? masked.get(proposedBy) ?? '',
      isMine: proposedBy === ctx.accountId,
      isAboutMe: volunteerAccountId === ctx.accountId,
    }));
    return { items, nextCursor };
  });

const corrections = ({ transaction, communityId }: MemberContext) =>
  transaction
    .selectFrom('minuteCorrection as correction')
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'correction.communityId')
        .onRef('volunteer.id', '=', 'correction.volunteerId'),
    )
    .leftJoin('minuteEntry as entry', (join) =>
      join
        .onRef('entry.communityId', '=', 'correction.communityId')
        .onRef('entry.id', '=', 'correction.entryId'),
    )
    .leftJoin('shift', (join) =>
      join
        .onRef('shift.communityId', '=', 'correction.communityId')
        .on(sql<boolean>`shift.id = coalesce(correction.shift_id, entry.shift_id)`),
    )
    .leftJoin('activity', (join) =>
      join
        .onRef('activity.communityId', '=', 'shift.communityId')
        .onRef('activity.id', '=', 'shift.activityId'),
    )
    .leftJoin('minuteObjection as objection', (join) =>
      join
        .onRef('objection.communityId', '=', 'correction.communityId')
        .onRef('objection.id', '=', 'correction.objectionId'),
    )
    .where('correction.communityId', '=', communityId)
    .select(['correction.id', 'correction.state', 'correction.minutes', 'correction.reason'])
    .select(['correction.proposedBy', 'correction.proposedAt', 'correction.decidedAt'])
    .select(['correction.declineReason', 'volunteer.name as volunteerName', 'activity.title'])
    .select(['volunteer.accountId as volunteerAccountId', 'objection.reason as objection'])
    .select(({ fn, selectFrom, eb }) => [
      fn
        .coalesce('correction.startsAt', 'shift.startsAt', 'entry.at', 'correction.proposedAt')
        .as('servedAt'),
      eb(
        'entry.minutes',
        '+',
        fn.coalesce(
          selectFrom('minuteEntry as change')
            .whereRef('change.communityId', '=', 'entry.communityId')
            .whereRef('change.correctsId', '=', 'entry.id')
            .select((change) => change.fn.sum<number>('change.minutes').as('sum')),
          sql<number>`0`,
        ),
      ).as('correctedMinutes'),
    ]);
