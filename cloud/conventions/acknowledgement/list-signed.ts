import { z } from 'zod';
import { roomLabels } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { maskName } from '@/shared/community/register/mask-person';
import { may } from '@/shared/permissions';
import { readConvention } from '../convention-rows';
import { waySchema } from './acknowledgement-schemas';

/**
 * Who signed an edition, also one that has been superseded, the newest first. Names masked; rooms as in
 * `coverageOfBuilding`. What was collected on a tablet names the helper and can be taken back by them.
 *
 * @throws Refusal conventionNotFound
 */
export const listSigned = operation('conventions.readCoverage')
  .input(z.object({ conventionId: z.uuid(), edition: z.number().int().min(1), ...pageInput }))
  .output(
    pageOf(
      z.object({
        acknowledgementId: z.string(),
        room: z.string(),
        signer: z.string(),
        way: waySchema,
        signedAt: z.string(),
        /** null: signed on their own phone. */
        helper: z.string().nullable(),
        mayTakeBack: z.boolean(),
      }),
    ),
  )
  .query(async ({ ctx, input: { conventionId, edition, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    await readConvention(ctx, conventionId);
    const found = await ctx.transaction
      .selectFrom('acknowledgement')
      .select(['id', 'unitId', 'signerName', 'way', 'signedAt', 'collectorName', 'collectedBy'])
      .where('communityId', '=', ctx.communityId)
      .where('conventionId', '=', conventionId)
      .where('edition', '=', edition)
      .where('revokedAt', 'is', null)
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('signedAt', 'id'), '<', tuple(after?.[0] ?? ctx.now, after?.[1] ?? '')),
        ),
      )
      .orderBy('signedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ signedAt, id }) => [signedAt, id]);
    const labels = await roomLabels(
      ctx,
      rows.map(({ unitId }) => unitId),
    );
    const roomKind = may(ctx.caller.roles, 'conventions.collectInPerson') ? 'full' : 'masked';
    const manages = may(ctx.caller.roles, 'conventions.manage');
    const items = rows.map(({ id, unitId, signerName, way, ...row }) => ({
      ...{ acknowledgementId: id, way, helper: row.collectorName },
      room: labels.get(unitId)?.[roomKind] ?? '',
      signer: maskName(signerName),
      signedAt: row.signedAt.toISOString(),
      mayTakeBack: row.collectedBy !== null && (manages || row.collectedBy === ctx.accountId),
    }));
    return { items, nextCursor };
  });
