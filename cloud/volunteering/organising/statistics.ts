import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { readStatistics } from './read-statistics';

export const yearInput = z.object({ year: z.number().int().min(2020).max(2100) });

const count = z.number().int();
const rowSchema = z.object({
  key: z.string(),
  name: z.string(),
  /** null: too few people to be shown to the caller. */
  figures: z
    .object({ shifts: count, people: count, minutes: count, places: count, missed: count })
    .nullable(),
});

/**
 * Voluntary service of a calendar year by month, kind of activity and building. Whoever does not keep
 * the ledger is shown no figures of fewer than five people.
 */
export const statistics = operation('volunteering.readStatistics')
  .input(yearInput)
  .output(
    z.object({
      isCoarse: z.boolean(),
      total: rowSchema,
      byMonth: z.array(rowSchema),
      byKind: z.array(rowSchema),
      byBuilding: z.array(rowSchema),
    }),
  )
  .query(({ ctx, input }) => readStatistics(ctx, input.year));
