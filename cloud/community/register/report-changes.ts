import { columnName } from '@/shared/community/register/columns';
import type { RegisterFault, RegisterWarning } from '@/shared/community/register/faults';
import type { RegisterUnit } from '@/shared/community/register/register';
import {
  changesAnything,
  type RegisterChanges,
} from '@/shared/community/register/register-changes';
import type { RegisterReading } from '@/shared/community/register/register-reading';
import { compoundTotals, villageTotals } from '@/shared/community/register/register-totals';
import type { UnitDifference } from '@/shared/community/register/unit-differences';
import { roomLabel } from '@/shared/community/room-label';
import { shanghaiDay } from '@/shared/shanghai-time';
import { type RegisterReport, reportedEntries } from './register-report';

/** Puts a reading and what it would change into the words and numbers of a report. */
export function reportChanges(
  reading: RegisterReading,
  changes: RegisterChanges<RegisterUnit>,
  now: Date,
): RegisterReport {
  const isVillage = reading.kind === 'village';
  return {
    fileName: reading.fileName,
    kind: reading.kind,
    compound: isVillage ? null : compoundTotals(reading.units),
    village: isVillage ? villageTotals(reading.units, shanghaiDay(now)) : null,
    faults: firstOf(reading.faults, describeFinding),
    warnings: firstOf(reading.warnings, describeFinding),
    ignoredColumns: [...reading.ignoredColumns],
    skippedLineCount: reading.skippedLines.length,
    newBuildings: changes.newPlaces.map(({ name }) => name),
    added: firstOf(changes.added, describeUnit),
    changed: firstOf(changes.changed, ({ current, next, differences }) => ({
      before: describeUnit(current),
      after: describeUnit(next),
      differences: [...differences],
    })),
    differenceCounts: countDifferences(changes),
    phoneChangeCount: changes.phoneChanges.length,
    missing: firstOf(changes.removed, describeUnit),
    keptAsIsCount: changes.keptAsIs.length,
    unchangedCount: changes.unchangedCount,
    alreadyCurrent: !changesAnything(changes) && changes.removed.length === 0,
  };
}

const firstOf = <Item, Shown>(items: readonly Item[], show: (item: Item) => Shown) => ({
  count: items.length,
  first: items.slice(0, reportedEntries).map(show),
});

const describeFinding = ({ line, field, cell, message }: RegisterFault | RegisterWarning) => ({
  line,
  column: field === null ? null : columnName(field),
  cell,
  message,
});

const describeUnit = (unit: RegisterUnit) => ({
  room: roomLabel(unit),
  people: unit.people.map(({ name }) => name),
  areaHundredths: unit.areaHundredths,
});

function countDifferences({ changed }: RegisterChanges<RegisterUnit>) {
  const counts: Partial<Record<UnitDifference, number>> = {};
  for (const { differences } of changed) {
    for (const difference of differences) counts[difference] = (counts[difference] ?? 0) + 1;
  }
  return counts;
}
