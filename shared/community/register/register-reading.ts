import type { IgnoredColumn } from './columns';
import type { RegisterFault, RegisterWarning } from './faults';
import type { Register, RegisterBuilding, RegisterUnit, UnitPlace } from './register';

/** A unit together with the lines of the file that it comes from. */
export interface UnitRead extends RegisterUnit {
  readonly lines: readonly number[];
}

/**
 * What a register file says. Every line below the header is in exactly one of: the `lines` of a
 * unit, the lines of the faults, or `skippedLines` (blank lines and repeated headers).
 */
export interface RegisterReading extends Register {
  readonly fileName: string;
  readonly headerLine: number;
  readonly buildings: readonly RegisterBuilding[];
  readonly units: readonly UnitRead[];
  /** In the order of the file; a line has a fault for each field that is wrong. */
  readonly faults: readonly RegisterFault[];
  readonly warnings: readonly RegisterWarning[];
  readonly skippedLines: readonly number[];
  /** Places with a faulty line: they are not gone, the file just does not say how they are now. */
  readonly faultyPlaces: readonly UnitPlace[];
  readonly ignoredColumns: readonly IgnoredColumn[];
}

/** What the data lines of a register come to; both kinds of register are read into it. */
export interface UnitsReading {
  readonly units: readonly UnitRead[];
  readonly faults: readonly RegisterFault[];
  readonly warnings: readonly RegisterWarning[];
  readonly faultyPlaces: readonly UnitPlace[];
}
