import { sql } from 'kysely';
import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import './tables';

export const correctableSchema = z.object({
  entryId: z.string(),
  /** Real: for whoever leads the shift or keeps the ledger. */
  name: z.string(),
  /** Of the activity; null for help. */
  title: z.string().nullable(),
  servedAt: z.string(),
  /** As it was entered first. */
  recordedMinutes: z.number(),
  /** With all its corrections. */
  correctedMinutes: z.number(),
  leftOpen: z.boolean(),
  /** What somebody proposed, which a second person has yet to decide. */
  proposal: z
    .object({
      correctionId: z.string(),
      minutes: z.number(),
      reason: z.string(),
      isMine: z.boolean(),
    })
    .nullable(),
});

const entries = ({ transaction, communityId }: MemberContext) =>
  transaction
    .selectFrom('minuteEntry as entry')
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'entry.communityId')
        .onRef('volunteer.id', '=', 'entry.volunteerId'),
    )
    .leftJoin('shift', (join) =>
      join
        .onRef('shift.communityId', '=', 'entry.communityId')
        .onRef('shift.id', '=', 'entry.shiftId'),
    )
    .leftJoin('activity', (join) =>
      join
        .onRef('activity.communityId', '=', 'shift.communityId')
        .onRef('activity.id', '=', 'shift.activityId'),
    )
    .leftJoin('minuteCorrection as proposal', (join) =>
      join
        .onRef('proposal.communityId', '=', 'entry.communityId')
        .onRef('proposal.entryId', '=', 'entry.id')
        .on('proposal.state', '=', 'proposed'),
    )
    .where('entry.communityId', '=', communityId)
    .where('entry.kind', 'in', ['service', 'help'])
    .select(['entry.id as entryId', 'volunteer.name', 'activity.title', 'entry.flag'])
    .select(['entry.minutes as recordedMinutes', 'proposal.id as correctionId'])
    .select(['proposal.minutes', 'proposal.reason', 'proposal.proposedBy'])
    .select(({ fn, selectFrom }) => [
      fn.coalesce('shift.startsAt', 'entry.at').as('servedAt'),
      fn
        .coalesce(
          selectFrom('minuteEntry as change')
            .whereRef('change.communityId', '=', 'entry.communityId')
            .whereRef('change.correctsId', '=', 'entry.id')
            .select((change) => change.fn.sum<number>('change.minutes').as('sum')),
          sql<number>`0`,
        )
        .as('change'),
    ]);

/** Entries of service and help with what was corrected and what waits to be; `narrow` says which. */
export async function correctableEntries(
  ctx: MemberContext,
  narrow: (query: ReturnType<typeof entries>) => ReturnType<typeof entries>,
): Promise<z.infer<typeof correctableSchema>[]> {
  const rows = await narrow(entries(ctx)).execute();
  return rows.map(({ correctionId, minutes, reason, proposedBy, flag, change, ...row }) => ({
    ...row,
    servedAt: row.servedAt.toISOString(),
    correctedMinutes: row.recordedMinutes + Number(change),
    leftOpen: flag === 'leftOpen',
    proposal:
      correctionId === null || minutes === null || reason === null
        ? null
        : { correctionId, minutes, reason, isMine: proposedBy === ctx.accountId },
  }));
}
