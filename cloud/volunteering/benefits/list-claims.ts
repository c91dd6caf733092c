import { sql } from 'kysely';
import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import '../ledger/tables';

const claimSchema = z.object({
  id: z.string(),
  benefit: z.string(),
  points: z.number(),
  state: z.enum(['claimed', 'handedOver', 'cancelled']),
  claimedAt: z.string(),
  settledAt: z.string().nullable(),
  cancelReason: z.string().nullable(),
});

/**
 * What the caller claimed, the newest first, each with its code while it waits to be handed over.
 *
 * @throws Refusal notRegisteredAsVolunteer, inputInvalid (a cursor that is none of ours)
 */
export const ownClaims = operation('volunteering.read')
  .input(z.object(pageInput))
  .output(pageOf(claimSchema.extend({ code: z.string().nullable() })))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const volunteer = await callersVolunteer(ctx);
    const after = readCursor(cursor, timeCursor);
    const found = await claims(ctx)
      .where('claim.volunteerId', '=', volunteer.id)
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(claim.claimed_at, claim.id) < (${sql.join(after ?? [])})`),
      )
      .orderBy('claim.claimedAt', 'desc')
      .orderBy('claim.id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ claimedAt, id }) => [claimedAt, id]);
    const items = rows.map((row) => ({
      ...shown(row),
      code: row.state === 'claimed' ? row.code : null,
    }));
    return { items, nextCursor };
  });

/**
 * Claims of everybody for those who hand benefits over: waiting ones, the oldest first; or ended ones,
 * the newest first. Their codes are known to whoever claimed alone.
 *
 * @throws Refusal inputInvalid (a cursor that is none of ours)
 */
export const listClaims = operation('volunteering.keepLedger')
  .input(z.object({ which: z.enum(['waiting', 'ended']), ...pageInput }))
  .output(pageOf(claimSchema.extend({ volunteerName: z.string() })))
  .query(async ({ ctx, input: { which, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const isWaiting = which === 'waiting';
    const [time, direction] = isWaiting
      ? (['claim.claimedAt', 'asc'] as const)
      : (['claim.settledAt', 'desc'] as const);
    const beyond = isWaiting
      ? sql<boolean>`(claim.claimed_at, claim.id) > (${sql.join(after ?? [])})`
      : sql<boolean>`(claim.settled_at, claim.id) < (${sql.join(after ?? [])})`;
    const found = await claims(ctx)
      .where('claim.state', isWaiting ? '=' : '<>', 'claimed')
      .$if(after !== null, (query) => query.where(beyond))
      .orderBy(time, direction)
      .orderBy('claim.id', direction)
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ claimedAt, settledAt, id }) => [
      isWaiting ? claimedAt : settledAt,
      id,
    ]);
    const items = rows.map((row) => ({ ...shown(row), volunteerName: row.volunteerName }));
    return { items, nextCursor };
  });

const claims = ({ transaction, communityId }: MemberContext) =>
  transaction
    .selectFrom('benefitClaim as claim')
    .innerJoin('benefit', (join) =>
      join
        .onRef('benefit.communityId', '=', 'claim.communityId')
        .onRef('benefit.id', '=', 'claim.benefitId'),
    )
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'claim.communityId')
        .onRef('volunteer.id', '=', 'claim.volunteerId'),
    )
    .where('claim.communityId', '=', communityId)
    .select(['claim.id', 'claim.points', 'claim.state', 'claim.claimedAt', 'claim.settledAt'])
    .select(['claim.cancelReason', 'claim.code', 'benefit.name as benefit'])
    .select('volunteer.name as volunteerName');

type ClaimRow = Awaited<ReturnType<ReturnType<typeof claims>['execute']>>[number];

const shown = ({ claimedAt, settledAt, ...claim }: ClaimRow): z.infer<typeof claimSchema> => ({
  ...{ id: claim.id, benefit: claim.benefit, points: claim.points, state: claim.state },
  claimedAt: claimedAt.toISOString(),
  settledAt: settledAt?.toISOString() ?? null,
  cancelReason: claim.cancelReason,
});
