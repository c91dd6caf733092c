import { hash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { MemberContext } from '@/cloud/platform/operation';
import { statementText } from '@/shared/conventions/acknowledgement/acknowledgement-statement';
import {
  compactStrokes,
  type Stroke,
  signatureProblem,
} from '@/shared/conventions/acknowledgement/signature-rules';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import type { HeldEdition } from './held-edition';
import './tables';

export interface NewAcknowledgement {
  /** Who or what cannot sign twice. */
  signedFor: string;
  unitId: string;
  personId: string | null;
  /** null: on the tablet. */
  accountId: string | null;
  signerName: string;
  /** null: a tap. */
  strokes: readonly Stroke[] | null;
  /** Who held out the tablet, and for which body. */
  helper: { accountId: string; name: string; body: StaffRole } | null;
}

/**
 * Writes down that somebody has read the edition, bound to its words, with a statement signed by this
 * product. null: somebody else was first, and theirs stands.
 *
 * @throws Refusal signatureTooShort, signatureTooLarge
 */
export async function writeAcknowledgement(
  ctx: Pick<MemberContext, 'transaction' | 'communityId' | 'now' | 'signer'>,
  held: HeldEdition,
  { strokes, helper, ...signed }: NewAcknowledgement,
): Promise<string | null> {
  const problem = strokes && signatureProblem(strokes);
  if (problem) throw new Refusal(problem.code);
  const { transaction, communityId, now, signer } = ctx;
  const drawn = strokes && compactStrokes(strokes);
  const id = uuid();
  const common = {
    ...{ communityId, conventionId: held.conventionId, edition: held.edition },
    ...{ version: held.version, textDigest: held.digest, basis: held.basis },
    way: drawn === null ? ('tap' as const) : ('signature' as const),
    strokesDigest: drawn === null ? null : hash('sha256', drawn),
    collectedFor: helper?.body ?? null,
  };
  const { unitId, signerName } = signed;
  const statement = statementText({
    ...{ ...common, acknowledgementId: id, unitId, signerName },
    signedAt: now.toISOString(),
  });
  const written = await transaction
    .insertInto('acknowledgement')
    .values({
      ...{ ...common, ...signed, id, signedAt: now },
      collectedBy: helper?.accountId ?? null,
      collectorName: helper?.name ?? null,
      statementDigest: hash('sha256', statement),
      logKey: signer.logKey,
      signature: signer.sign(signer.logKey, Buffer.from(statement, 'utf8')).toString('hex'),
      revokedAt: null,
      revokedWhy: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) return null;
  if (drawn !== null) {
    const { accountId, personId } = signed;
    await transaction
      .insertInto('acknowledgementStrokes')
      .values({
        ...{ communityId, acknowledgementId: id, accountId, personId, strokes: drawn },
        collectedBy: helper?.accountId ?? null,
      })
      .execute();
  }
  return id;
}
