import { v7 as uuid } from 'uuid';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import type { RegisterUnit } from '@/shared/community/register/register';
import { registerChanges } from '@/shared/community/register/register-changes';
import type { RegisterReading } from '@/shared/community/register/register-reading';
import { ensurePlaces } from './ensure-places';
import { insertRows } from './insert-rows';
import { peopleEverKnown } from './people-ever-known';
import { type RecognisedPerson, recognisePeople } from './recognise-people';
import { type RollUnit, rollInForce } from './roll-in-force';
import { relinkPeople, writePeople } from './write-people';
import { addUnits, changeUnits, removeUnits } from './write-units';

export interface PutIntoForce {
  added: number;
  changed: number;
  removed: number;
  /** People of changed and new units as they stand now. */
  people: readonly RecognisedPerson[];
}

/**
 * Makes a file's reading the register in force. The caller holds the register's lock. A dozen
 * statements, however many units: 60,000 go through in the seconds a call may take.
 *
 * @param removeMissing whether units that the file does not name are taken off the register.
 */
export async function putIntoForce(
  context: CommunityContext,
  importId: string,
  reading: RegisterReading,
  removeMissing: boolean,
): Promise<PutIntoForce> {
  const current = await rollInForce(context);
  const changes = registerChanges({ units: current }, reading);
  const removed = removeMissing ? changes.removed : [];
  const next = [
    ...changes.changed.map((change) => ({
      unitId: change.current.id,
      before: change.current,
      after: change.next,
    })),
    ...changes.added.map((unit) => ({ unitId: uuid(), before: null, after: unit })),
  ];
  const touched = new Set([...next.map(({ unitId }) => unitId), ...removed.map(({ id }) => id)]);
  const staying = current.filter(({ id }) => !touched.has(id));
  const peopleOf = recognisePeople(staying, next, await peopleEverKnown(context), uuid);
  const people = peopleOf.flat();

  const placeIdsOf = await ensurePlaces(context, changes.newPlaces);
  const written = next.map(({ unitId, before, after }) => ({ unitId, before, unit: after }));
  await writePeople(context, people);
  await addUnits(
    context,
    written.filter(({ before }) => before === null),
    placeIdsOf,
  );
  await changeUnits(
    context,
    written.filter(({ before }) => before !== null),
  );
  await removeUnits(context, removed);
  await relinkPeople(
    context,
    next.map(({ unitId, before }, index) => ({ unitId, before, people: peopleOf[index] ?? [] })),
  );
  await recordChanges(context, importId, [
    ...next.map(({ unitId, before, after }) => ({ unitId, before, after })),
    ...removed.map((unit) => ({ unitId: unit.id, before: unit, after: null })),
  ]);
  return {
    added: changes.added.length,
    changed: changes.changed.length,
    removed: removed.length,
    people,
  };
}

function recordChanges(
  { transaction, communityId }: CommunityContext,
  importId: string,
  changes: readonly { unitId: string; before: RollUnit | null; after: RegisterUnit | null }[],
): Promise<void> {
  return insertRows(
    transaction,
    'registerChange',
    changes.map(({ unitId, before, after }, position) => ({
      communityId,
      importId,
      position,
      unitId,
      kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
      before: before && withoutIds(before),
      after: after && withoutIds(after),
    })),
  );
}

const withoutIds = (unit: RegisterUnit): RegisterUnit => ({
  buildingName: unit.buildingName,
  entranceName: unit.entranceName,
  roomNumber: unit.roomNumber,
  kind: unit.kind,
  areaHundredths: unit.areaHundredths,
  isDeveloper: unit.isDeveloper,
  people: unit.people.map(({ name, phone, relation, kinship, birthDate }) => ({
    name,
    phone,
    relation,
    kinship,
    birthDate,
  })),
});
