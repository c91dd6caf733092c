import { z } from 'zod';

const totals = z.object({ units: z.number(), people: z.number(), areaHundredths: z.number() });

const finding = z.object({
  line: z.number(),
  /** Heading of the column, null when the whole line is meant. */
  column: z.string().nullable(),
  cell: z.string(),
  message: z.string(),
});

const unit = z.object({
  room: z.string(),
  people: z.array(z.string()),
  areaHundredths: z.number().nullable(),
});

const difference = z.enum(['area', 'kind', 'people', 'developer', 'phones', 'details']);

/** How many there are, and the first of them to look at. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ count: z.number(), first: z.array(item) });

/** Entries of each list that a report names; beyond that people look into the file. */
export const reportedEntries = 50;

/**
 * What importing a file would do, before anything is done. Areas in 0.01 m². `column` and `message`
 * are for the person who imports; a cell never holds an ID number.
 */
export const registerReport = z.object({
  fileName: z.string(),
  kind: z.enum(['compound', 'village']),
  /** What the file comes to once its faulty lines are left out. */
  compound: z
    .object({
      withoutParking: totals,
      withParking: totals,
      developer: totals,
      coOwnedUnits: z.number(),
      personsWithSeveralUnits: z.number(),
    })
    .nullable(),
  village: z
    .object({ households: z.number(), members: z.number(), adults18: z.number() })
    .nullable(),
  faults: listOf(finding),
  warnings: listOf(finding),
  ignoredColumns: z.array(
    z.object({
      name: z.string(),
      reason: z.enum(['identityNumber', 'sex', 'unknown', 'duplicate']),
    }),
  ),
  skippedLineCount: z.number(),
  newBuildings: z.array(z.string()),
  added: listOf(unit),
  changed: listOf(z.object({ before: unit, after: unit, differences: z.array(difference) })),
  /** How many units have each kind of difference. */
  differenceCounts: z.partialRecord(difference, z.number()),
  phoneChangeCount: z.number(),
  /** In force but not in the file: they stay unless their removal is confirmed. */
  missing: listOf(unit),
  keptAsIsCount: z.number(),
  unchangedCount: z.number(),
  /** The file says what is in force already. */
  alreadyCurrent: z.boolean(),
});

export type RegisterReport = z.infer<typeof registerReport>;
