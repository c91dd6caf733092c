import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { revocations, shownNumber } from './certificate-row';
import { changedSince } from './changed-since';
import { certificateCardSchema } from './shown-certificate';

/**
 * All certificates issued here, or those of one volunteer, the newest first. `changedMinutes`: by how
 * much their entries were corrected since; who keeps the ledger looks whether they still hold.
 */
export const issuedCertificates = operation('volunteering.keepLedger')
  .input(z.object({ volunteerId: z.uuid().nullish(), ...pageInput }))
  .output(
    pageOf(certificateCardSchema.extend({ volunteerName: z.string(), changedMinutes: z.number() })),
  )
  .query(async ({ ctx, input: { volunteerId, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const certificates = await ctx.transaction
      .selectFrom('serviceCertificate')
      .select(['id', 'year', 'number', 'minutes', 'issuedAt', 'content'])
      .where('communityId', '=', ctx.communityId)
      .$if(Boolean(volunteerId), (query) => query.where('volunteerId', '=', volunteerId ?? ''))
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('issuedAt', 'id'), '<', tuple(after?.[0] ?? ctx.now, after?.[1] ?? '')),
        ),
      )
      .orderBy('issuedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(certificates, limit, (last) => [
      last.issuedAt.toISOString(),
      last.id,
    ]);
    const ids = rows.map(({ id }) => id);
    const [revoked, changed] = [await revocations(ctx, ids), await changedSince(ctx, ids)];
    return {
      items: rows.map(({ content, ...row }) => ({
        id: row.id,
        number: shownNumber(row),
        minutes: row.minutes,
        issuedAt: row.issuedAt.toISOString(),
        revokeReason: revoked.get(row.id)?.reason ?? null,
        volunteerName: content.volunteerName,
        changedMinutes: changed.get(row.id) ?? 0,
      })),
      nextCursor,
    };
  });
