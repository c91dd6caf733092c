import { sql } from 'kysely';
import { z } from 'zod';
import { callersPersonIds, roomLabels } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { statementText } from '@/shared/conventions/acknowledgement/acknowledgement-statement';
import { Refusal } from '@/shared/refusals';
import { editionInForce, readConvention } from '../convention-rows';
import { basisSchema, revocationSchema, waySchema } from './acknowledgement-schemas';
import { type AcknowledgementRow, isOwn, readAcknowledgement } from './standing-rows';

/**
 * The receipt of an acknowledgement: for whoever signed it, and for the helper who held out the tablet.
 * To everybody else there is none. `statement` is what was signed, word for word, `signature` this
 * product's Ed25519 signature of it under `logKey`; it is missing once the names were taken out.
 *
 * @throws Refusal acknowledgementNotFound
 */
export const readReceipt = operation('conventions.read')
  .input(z.object({ acknowledgementId: z.uuid() }))
  .output(
    z.object({
      acknowledgementId: z.string(),
      conventionId: z.string(),
      conventionName: z.string(),
      edition: z.number().int(),
      textDigest: z.string(),
      basis: basisSchema,
      room: z.string(),
      signerName: z.string(),
      way: waySchema,
      /** null: a tap, or taken back. */
      strokes: z.array(z.array(z.number())).nullable(),
      signedAt: z.string(),
      /** Who held out the tablet; null: signed on one's own phone. */
      helper: z.string().nullable(),
      statement: z.string().nullable(),
      statementDigest: z.string(),
      logKey: z.string(),
      signature: z.string(),
      revoked: z.object({ at: z.string(), why: revocationSchema }).nullable(),
      isOwn: z.boolean(),
      /** The edition in force by now; another than this one: there is something new to read. */
      editionInForce: z.number().int().nullable(),
    }),
  )
  .query(async ({ ctx, input: { acknowledgementId } }) => {
    const row = await readAcknowledgement(ctx, acknowledgementId);
    const signer = { accountId: ctx.accountId, personIds: await callersPersonIds(ctx) };
    const own = isOwn(row, signer);
    if (!own && row.collectedBy !== ctx.accountId) throw new Refusal('acknowledgementNotFound');
    const { name } = await readConvention(ctx, row.conventionId);
    const labels = await roomLabels(ctx, [row.unitId]);
    const inForce = await editionInForce(ctx, row.conventionId);
    const { conventionId, edition, textDigest, basis, signerName, way } = row;
    const { statementDigest, logKey, signature, revokedAt, revokedWhy } = row;
    return {
      ...{ acknowledgementId, conventionId, conventionName: name, edition, textDigest, basis },
      ...{ room: labels.get(row.unitId)?.full ?? '', signerName, way, isOwn: own },
      strokes: await strokesOf(ctx, acknowledgementId),
      signedAt: row.signedAt.toISOString(),
      helper: row.collectorName,
      statement: signerName === '' ? null : statementText(statementOf(row)),
      ...{ statementDigest, logKey, signature },
      revoked: revokedAt && revokedWhy && { at: revokedAt.toISOString(), why: revokedWhy },
      editionInForce: inForce?.number ?? null,
    };
  });

const statementOf = (row: AcknowledgementRow) => {
  const { id, communityId, conventionId, edition, version, textDigest, basis, unitId } = row;
  const { signerName, way, strokesDigest, collectedFor } = row;
  return {
    ...{ acknowledgementId: id, communityId, conventionId, edition, version, textDigest, basis },
    ...{ unitId, signerName, way, strokesDigest, collectedFor },
    signedAt: row.signedAt.toISOString(),
  };
};

async function strokesOf(
  { transaction, communityId }: Parameters<typeof readAcknowledgement>[0],
  acknowledgementId: string,
): Promise<number[][] | null> {
  const { rows } = await sql<{ strokes: string }>`
    select strokes from acknowledgement_strokes
    where community_id = ${communityId} and acknowledgement_id = ${acknowledgementId}`.execute(
    transaction,
  );
  const [found] = rows;
  return found ? (JSON.parse(found.strokes) as number[][]) : null;
}
