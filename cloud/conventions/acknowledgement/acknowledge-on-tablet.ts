import { sql } from 'kysely';
import { v5 as nameBased } from 'uuid';
import { z } from 'zod';
import { boundAccounts, callerNames } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { squeeze } from '@/shared/community/register/clean-text';
import { isOfFullAge } from '@/shared/full-age';
import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import { shanghaiDay } from '@/shared/shanghai-time';
import { actingBody } from '../acting-body';
import { editionReadInput, strokesInput } from './acknowledgement-schemas';
import { isAskedHome } from './asked-people';
import { type HeldEdition, holdEditionRead } from './held-edition';
import { householdKey, standingOfHomes, standingOfSigner } from './standing-rows';
import { writeAcknowledgement } from './write-acknowledgement';

/** Somebody who puts their finger on the tablet: of the register, or by the name they say. */
const signerInput = z.union([
  z.object({ personId: z.uuid() }),
  z.object({ name: lineInput({ min: 2, max: 20 }) }),
]);

/**
 * Somebody without a phone has read an edition, or had it read to them, and signs with a finger on the
 * helper's tablet. The helper stands beside it by name. Always a drawn signature: a tap on somebody
 * else's device proves nothing.
 *
 * @throws Refusal conventionNotFound, conventionNotInForce, editionSuperseded, homeNotAsked,
 * signerChosenWrongly, signerNotAdult, signerSignedAlready, signatureTooShort, signatureTooLarge
 */
export const acknowledgeOnTablet = operation('conventions.collectInPerson')
  .input(
    z.object({ ...editionReadInput, unitId: z.uuid(), signer: signerInput, strokes: strokesInput }),
  )
  .output(z.object({ acknowledgementId: z.string(), edition: z.number().int() }))
  .mutation(async ({ ctx, input }) => {
    const held = await holdEditionRead(ctx, input);
    const { unitId, strokes } = input;
    await refuseUnlessAsked(ctx, unitId);
    const signer = await signerAt(ctx, unitId, input.signer);
    if (await isSigned(ctx, held, unitId, signer)) throw new Refusal('signerSignedAlready');
    const acknowledgementId = await writeAcknowledgement(ctx, held, {
      signedFor: held.basis === 'household' ? await householdKey(ctx, held, unitId) : signer.key,
      ...{ unitId, personId: signer.personId, accountId: null, signerName: signer.name },
      ...{ strokes, helper: await helperOf(ctx) },
    });
    if (acknowledgementId === null) throw new Refusal('signerSignedAlready');
    const { conventionId, edition } = held;
    const details = { conventionId, edition, unitId };
    await recordDeed(ctx, 'conventions.acknowledgeOnTablet', acknowledgementId, details);
    return { acknowledgementId, edition };
  });

/** @throws Refusal homeNotAsked */
export async function refuseUnlessAsked(
  { transaction, communityId }: Pick<MemberContext, 'transaction' | 'communityId'>,
  unitId: string,
): Promise<void> {
  const { rows } = await sql`
    select 1 from unit where unit.community_id = ${communityId} and unit.id = ${unitId} and ${isAskedHome}`.execute(
    transaction,
  );
  if (rows.length === 0) throw new Refusal('homeNotAsked');
}

interface TabletSigner {
  /** Who cannot sign twice where each person signs. */
  key: string;
  personId: string | null;
  name: string;
}

/** @throws Refusal signerChosenWrongly, signerNotAdult */
async function signerAt(
  ctx: MemberContext,
  unitId: string,
  signer: z.infer<typeof signerInput>,
): Promise<TabletSigner> {
  if ('name' in signer) {
    const { name } = signer;
    return { key: nameBased(squeeze(name), unitId), personId: null, name };
  }
  const { personId } = signer;
  const { rows } = await sql<{ name: string; birthDate: string | null }>`
    select person.name, person.birth_date::text from unit_person as living
    join roll_person as person on person.community_id = living.community_id and person.id = living.person_id
    where living.community_id = ${ctx.communityId} and living.unit_id = ${unitId}
      and living.person_id = ${personId} and living.valid_until is null`.execute(ctx.transaction);
  const [person] = rows;
  if (!person) throw new Refusal('signerChosenWrongly');
  if (person.birthDate !== null && !isOfFullAge(person.birthDate, shanghaiDay(ctx.now)))
    throw new Refusal('signerNotAdult');
  return { key: personId, personId, name: person.name };
}

async function isSigned(
  ctx: MemberContext,
  { conventionId, edition, basis }: HeldEdition,
  unitId: string,
  { personId }: TabletSigner,
): Promise<boolean> {
  if (basis === 'person' && personId === null) return false;
  const rows =
    basis === 'household'
      ? await standingOfHomes(ctx, conventionId, [unitId])
      : await standingOfSigner(ctx, conventionId, {
          accountId: (await boundAccounts(ctx, [personId ?? ''])).get(personId ?? '') ?? null,
          personIds: personId === null ? [] : [personId],
        });
  return rows.some((row) => row.edition === edition);
}

async function helperOf(ctx: MemberContext) {
  const body = actingBody(ctx.caller.roles, 'conventions.collectInPerson');
  const names = await callerNames(ctx);
  const named =
    names.find(({ buildingId, name }) => buildingId === null && name !== '') ??
    names.find(({ name }) => name !== '');
  return { accountId: ctx.accountId, body, name: named?.name ?? staffRoles[body] };
}
