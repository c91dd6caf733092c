import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { correctableEntries, correctableSchema } from './correctable-entries';
import { entryStanding } from './entry-standing';
import { requireMayCorrect } from './may-correct';

/**
 * One entry, to correct it; `mostMinutes` is what it can become at most.
 *
 * @throws Refusal minutesEntryNotFound, entryNotCorrectable, notYourEntry
 */
export const entryMinutes = operation('volunteering.lead')
  .input(z.object({ entryId: z.uuid() }))
  .output(correctableSchema.extend({ mostMinutes: z.number() }))
  .query(async ({ ctx, input: { entryId } }) => {
    const { shiftId, most } = await entryStanding(ctx, entryId);
    await requireMayCorrect(ctx, shiftId);
    const [entry] = await correctableEntries(ctx, (query) => query.where('entry.id', '=', entryId));
    if (!entry) throw new Refusal('minutesEntryNotFound');
    return { ...entry, mostMinutes: most };
  });
