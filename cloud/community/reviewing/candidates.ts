import { z } from 'zod';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import type { BindingRelation } from '@/shared/community/house-binding';
import { maskPhone } from '@/shared/community/register/mask-person';
import { type ApplicantMatch, matchApplicant } from '@/shared/community/register/match-applicant';
import { groupedBy } from '@/shared/grouped-by';

export const matchOutput = z.enum(['nameAndPhone', 'nameOnly', 'phoneOnly', 'none']);

/** A person of the unit's register, for the reviewer to recognise the applicant in. */
export const candidateOutput = z.object({
  personId: z.string(),
  name: z.string(),
  maskedPhone: z.string().nullable(),
  relation: z.enum(['owner', 'head', 'member']),
  match: matchOutput,
  /** Another account is bound as this person already. */
  isClaimed: z.boolean(),
});

export interface Application {
  accountId: string;
  unitId: string;
  name: string;
  phone: string;
  relation: BindingRelation;
}

/** The people whom the register has on these units now, and who of them is claimed. One query. */
export async function peopleOfUnits(
  { transaction, communityId }: CommunityContext,
  unitIds: readonly string[],
) {
  if (unitIds.length === 0) return new Map<string, never[]>();
  const people = await transaction
    .selectFrom('unitPerson')
    .innerJoin('rollPerson', (join) =>
      join
        .onRef('rollPerson.communityId', '=', 'unitPerson.communityId')
        .onRef('rollPerson.id', '=', 'unitPerson.personId'),
    )
    .leftJoin('claimedPerson', (join) =>
      join
        .onRef('claimedPerson.communityId', '=', 'unitPerson.communityId')
        .onRef('claimedPerson.personId', '=', 'unitPerson.personId'),
    )
    .where('unitPerson.communityId', '=', communityId)
    .where('unitPerson.unitId', 'in', [...unitIds])
    .where('unitPerson.validUntil', 'is', null)
    .select([
      'unitPerson.unitId',
      'unitPerson.personId',
      'unitPerson.relation',
      'rollPerson.name',
      'rollPerson.phone',
      'claimedPerson.accountId as claimedBy',
    ])
    .orderBy('unitPerson.position')
    .execute();
  return groupedBy(people, ({ unitId }) => unitId);
}

type UnitPerson =
  Awaited<ReturnType<typeof peopleOfUnits>> extends Map<string, infer People>
    ? People extends readonly (infer Person)[]
      ? Person
      : never
    : never;

/** How far one person of the register agrees with what the applicant wrote. */
export const matchWith = (
  person: Pick<UnitPerson, 'name' | 'phone' | 'relation'>,
  { name, phone, relation }: Pick<Application, 'name' | 'phone' | 'relation'>,
): ApplicantMatch =>
  matchApplicant([{ ...person, kinship: null, birthDate: null }], {
    name,
    phone,
    relation: relation === 'householdMember' ? 'family' : relation,
  });

/** The unit's people as a reviewer sees them beside an application. */
export const candidatesFor = (
  application: Application,
  people: readonly UnitPerson[],
): z.infer<typeof candidateOutput>[] =>
  people.map((person) => ({
    personId: person.personId,
    name: person.name,
    maskedPhone: person.phone === null ? null : maskPhone(person.phone),
    relation: person.relation,
    match: matchWith(person, application),
    isClaimed: person.claimedBy !== null && person.claimedBy !== application.accountId,
  }));
