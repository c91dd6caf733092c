import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { callersAskedHomes } from './asked-homes';
import { standingOfHomes, standingOfSigner } from './standing-rows';

/** A community has one convention, or a few. */
const mostConventions = 20;

/**
 * Conventions whose edition in force the caller is asked to sign and has not signed, for the pages that
 * show what waits for them. Nothing is asked of those who live in no home that signs.
 */
export const conventionsToSign = operation('conventions.read')
  .input(z.object({}))
  .output(
    z.object({
      items: z.array(
        z.object({
          conventionId: z.string(),
          name: z.string(),
          edition: z.number().int(),
          /** Another edition was signed before: there is something new in it. */
          signedBefore: z.number().int().nullable(),
        }),
      ),
    }),
  )
  .query(async ({ ctx }) => {
    const homes = await callersAskedHomes(ctx);
    if (homes.length === 0) return { items: [] };
    const signer = { accountId: ctx.accountId, personIds: await callersPersonIds(ctx) };
    const inForce = await ctx.transaction
      .selectFrom('conventionRevision as revision')
      .innerJoin('convention', (join) =>
        join
          .onRef('convention.communityId', '=', 'revision.communityId')
          .onRef('convention.id', '=', 'revision.conventionId'),
      )
      .select(['convention.id', 'convention.name', 'convention.acknowledgedBy', 'revision.number'])
      .where('revision.communityId', '=', ctx.communityId)
      .where('revision.state', '=', 'inForce')
      .orderBy('revision.inForceFrom', 'desc')
      .limit(mostConventions)
      .execute();
    const items = [];
    for (const { id: conventionId, name, acknowledgedBy, number: edition } of inForce) {
      const unitIds = homes.map(({ unitId }) => unitId);
      const rows =
        acknowledgedBy === 'person'
          ? await standingOfSigner(ctx, conventionId, signer)
          : await standingOfHomes(ctx, conventionId, unitIds);
      const current = rows.filter((row) => row.edition === edition);
      const isSigned =
        acknowledgedBy === 'person'
          ? current.length > 0
          : unitIds.every((unitId) => current.some((row) => row.unitId === unitId));
      const signedBefore = rows.find((row) => row.edition < edition)?.edition ?? null;
      if (!isSigned) items.push({ conventionId, name, edition, signedBefore });
    }
    return { items };
  });
