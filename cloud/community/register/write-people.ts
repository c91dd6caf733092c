import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import { insertRows } from './insert-rows';
import type { RecognisedPerson } from './recognise-people';
import type { RollUnit } from './roll-in-force';

/** Writes people who are new to the register, and what was corrected about the others. */
export async function writePeople(
  { transaction, communityId, now }: CommunityContext,
  people: readonly RecognisedPerson[],
): Promise<void> {
  const each = [...new Map(people.map((person) => [person.personId, person])).values()];
  await insertRows(
    transaction,
    'rollPerson',
    each
      .filter(({ isNew }) => isNew)
      .map(({ personId, name, phone, birthDate }) => ({
        communityId,
        id: personId,
        name,
        phone,
        birthDate,
        createdAt: now,
      })),
  );
  const corrected = each.filter(({ isCorrected }) => isCorrected);
  if (corrected.length === 0) return;
  await sql`
    update roll_person set phone = corrected.phone, birth_date = corrected."birthDate"
    from jsonb_to_recordset(${JSON.stringify(corrected)}::jsonb)
      as corrected ("personId" uuid, phone text, "birthDate" date)
    where roll_person.community_id = ${communityId} and roll_person.id = corrected."personId"`.execute(
    transaction,
  );
}

/** Who stands on a unit after the import, and the unit in force before it, if there was one. */
export interface UnitPeople {
  unitId: string;
  before: RollUnit | null;
  people: readonly RecognisedPerson[];
}

/** Ends the rows of people who left their unit and begins those of people who came: history stays. */
export async function relinkPeople(
  context: CommunityContext,
  units: readonly UnitPeople[],
): Promise<void> {
  const { transaction, communityId, now } = context;
  const ended = units.flatMap(({ before, people }) =>
    (before?.people ?? [])
      .filter((person) => !people.some((next) => isSameLink(next, person)))
      .map(({ linkId }) => linkId),
  );
  const begun = units.flatMap(({ unitId, before, people }) =>
    people.flatMap((person, position) => {
      if (before?.people.some((previous) => isSameLink(previous, person))) return [];
      const { personId, relation, kinship } = person;
      const validity = { validFrom: now, validUntil: null };
      return [
        { communityId, id: uuid(), unitId, personId, relation, kinship, position, ...validity },
      ];
    }),
  );
  await endLinks(context, ended);
  await insertRows(transaction, 'unitPerson', begun);
}

export async function endLinks(
  { transaction, communityId, now }: CommunityContext,
  linkIds: readonly string[],
): Promise<void> {
  if (linkIds.length === 0) return;
  await transaction
    .updateTable('unitPerson')
    .set({ validUntil: now })
    .where('communityId', '=', communityId)
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...linkIds]))))
    .execute();
}

type Link = Pick<RecognisedPerson, 'personId' | 'relation' | 'kinship'>;

const isSameLink = (one: Link, other: Link): boolean =>
  one.personId === other.personId &&
  one.relation === other.relation &&
  one.kinship === other.kinship;
