import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { maskName } from '@/shared/community/register/mask-person';
import type { SigningWay } from '@/shared/conventions/acknowledgement/signing-words';
import { Refusal } from '@/shared/refusals';
import { editionReadInput, strokesInput, waySchema } from './acknowledgement-schemas';
import { callersAskedHomes } from './asked-homes';
import { type HeldEdition, holdEditionRead } from './held-edition';
import {
  type AcknowledgementRow,
  householdKey,
  isOwn,
  type Signer,
  standingOfHomes,
  standingOfSigner,
} from './standing-rows';
import { writeAcknowledgement } from './write-acknowledgement';

/**
 * The caller has read an edition and knows it: for their home or for themselves, as the convention has
 * it. They name the edition and the words they have read. Who has signed gets the record there is.
 *
 * @throws Refusal conventionNotFound, conventionNotInForce, editionSuperseded, homeNotYours,
 * homeSignedAlready, signatureMissing, signatureTooShort, signatureTooLarge
 */
export const acknowledge = operation('conventions.acknowledge')
  .input(
    z.object({
      ...editionReadInput,
      unitId: z.uuid(),
      way: waySchema,
      strokes: strokesInput.nullable(),
    }),
  )
  .output(z.object({ acknowledgementId: z.string(), edition: z.number().int() }))
  .mutation(async ({ ctx, input }) => {
    const held = await holdEditionRead(ctx, input);
    const home = (await callersAskedHomes(ctx)).find(({ unitId }) => unitId === input.unitId);
    if (!home) throw new Refusal('homeNotYours');
    const signer = { accountId: ctx.accountId, personIds: await callersPersonIds(ctx) };
    const known = await standing(ctx, held, home.unitId, signer);
    if (known) return ownOrRefused(known, signer);
    const { accountId } = ctx;
    const acknowledgementId = await writeAcknowledgement(ctx, held, {
      signedFor:
        held.basis === 'household'
          ? await householdKey(ctx, held, home.unitId)
          : (home.personId ?? accountId),
      ...{ unitId: home.unitId, personId: home.personId, accountId, signerName: home.name },
      strokes: strokesOf(input),
      helper: null,
    });
    if (acknowledgementId === null) {
      const first = await standing(ctx, held, home.unitId, signer);
      if (!first) throw new Error('an acknowledgement stands that cannot be read');
      return ownOrRefused(first, signer);
    }
    const { conventionId, edition } = held;
    const details = { conventionId, edition, way: input.way };
    await recordDeed(ctx, 'conventions.acknowledge', acknowledgementId, details);
    return { acknowledgementId, edition };
  });

/** @throws Refusal signatureMissing */
function strokesOf({ way, strokes }: { way: SigningWay; strokes: number[][] | null }) {
  if (way === 'tap') return null;
  if (strokes === null) throw new Refusal('signatureMissing');
  return strokes;
}

/** What stands of this edition already: for the home, or of this person. */
async function standing(
  ctx: MemberContext,
  { conventionId, edition, basis }: HeldEdition,
  unitId: string,
  signer: Signer,
): Promise<AcknowledgementRow | undefined> {
  const rows =
    basis === 'household'
      ? await standingOfHomes(ctx, conventionId, [unitId])
      : await standingOfSigner(ctx, conventionId, signer);
  const ofEdition = rows.filter((row) => row.edition === edition);
  return ofEdition.find((row) => isOwn(row, signer)) ?? ofEdition[0];
}

/** @throws Refusal homeSignedAlready */
function ownOrRefused(row: AcknowledgementRow, signer: Signer) {
  if (!isOwn(row, signer))
    throw new Refusal('homeSignedAlready', { signer: maskName(row.signerName) });
  return { acknowledgementId: row.id, edition: row.edition };
}
