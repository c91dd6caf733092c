import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { maskName } from '@/shared/community/register/mask-person';
import { Refusal } from '@/shared/refusals';
import { basisSchema, waySchema } from './acknowledgement-schemas';
import { callersAskedHomes } from './asked-homes';
import { readEdition } from './held-edition';
import { type AcknowledgementRow, isOwn, standingOfHomes, standingOfSigner } from './standing-rows';

const signed = z.object({
  /** To open the receipt; null: somebody else of the home signed. */
  acknowledgementId: z.string().nullable(),
  /** Masked. */
  signer: z.string(),
  edition: z.number().int(),
  way: waySchema,
  signedAt: z.string(),
  onTablet: z.boolean(),
});

/**
 * What the caller has signed of a convention and what is asked of them now: home by home, or for
 * themselves. Empty `homes`: nothing is asked, because they live in no home that signs or are not of age.
 *
 * @throws Refusal conventionNotFound
 */
export const acknowledgementState = operation('conventions.read')
  .input(z.object({ conventionId: z.uuid() }))
  .output(
    z.object({
      /** null: nothing is in force yet. */
      inForce: z
        .object({
          conventionName: z.string(),
          basis: basisSchema,
          edition: z.number().int(),
          version: z.number().int(),
          digest: z.string(),
          inForceFrom: z.string(),
        })
        .nullable(),
      homes: z.array(
        z.object({
          unitId: z.string(),
          room: z.string(),
          /** Of the edition in force; null: it is asked for now. */
          signed: signed.nullable(),
          /** The edition signed last before this one: what changed since then can be shown. */
          signedBefore: z.number().int().nullable(),
        }),
      ),
      /** The caller's own, of all editions, the newest first. */
      own: z.array(signed.extend({ acknowledgementId: z.string() })),
    }),
  )
  .query(async ({ ctx, input: { conventionId } }) => {
    const held = await readEdition(ctx, conventionId).catch(unlessNotInForce);
    if (!held) return { inForce: null, homes: [], own: [] };
    const signer = { accountId: ctx.accountId, personIds: await callersPersonIds(ctx) };
    const homes = await callersAskedHomes(ctx);
    const own = await standingOfSigner(ctx, conventionId, signer);
    const ofHomes = await standingOfHomes(
      ctx,
      conventionId,
      homes.map(({ unitId }) => unitId),
    );
    const shown = (row: AcknowledgementRow) => ({
      acknowledgementId: isOwn(row, signer) ? row.id : null,
      ...{ signer: maskName(row.signerName), edition: row.edition, way: row.way },
      signedAt: row.signedAt.toISOString(),
      onTablet: row.collectedBy !== null,
    });
    // Who signs for themselves signs once, wherever they live.
    const asked = held.basis === 'person' ? homes.slice(0, 1) : homes;
    const { conventionName, basis, edition, version, digest, inForceFrom } = held;
    return {
      inForce: {
        ...{ conventionName, basis, edition, version, digest },
        inForceFrom: inForceFrom.toISOString(),
      },
      homes: asked.map(({ unitId, room }) => {
        const rows = basis === 'person' ? own : ofHomes.filter((row) => row.unitId === unitId);
        const current = rows.filter((row) => row.edition === edition);
        const standing = current.find((row) => isOwn(row, signer)) ?? current[0];
        return {
          ...{ unitId, room },
          signed: standing ? shown(standing) : null,
          signedBefore: rows.find((row) => row.edition < edition)?.edition ?? null,
        };
      }),
      own: own.map((row) => ({ ...shown(row), acknowledgementId: row.id })),
    };
  });

function unlessNotInForce(error: unknown): null {
  if (error instanceof Refusal && error.code === 'conventionNotInForce') return null;
  throw error;
}
