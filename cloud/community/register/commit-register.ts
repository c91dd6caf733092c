import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { putIntoForce } from './put-into-force';
import { awaitingImport, importInForce, lockRegister } from './register-imports';
import { settleBindings } from './settle-bindings';

/**
 * Puts a reported register into force, as a whole or not at all. Units the file does not name stay,
 * unless `removeMissingUnits`. Owners who left lose their binding to the unit; history is kept.
 *
 * @throws Refusal importUnknown, importAlreadyDecided, registerCommitRunning,
 *   registerChangedMeanwhile when another register came into force since the report,
 *   registerHasFaults unless `leaveOutFaultyLines`
 */
export const commitRegister = operation('community.importRegister')
  .input(
    z.object({
      importId: z.uuid(),
      leaveOutFaultyLines: z.boolean(),
      removeMissingUnits: z.boolean(),
    }),
  )
  .output(
    z.object({
      added: z.number(),
      changed: z.number(),
      removed: z.number(),
      endedBindings: z.number(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { importId, leaveOutFaultyLines, removeMissingUnits } = input;
    await lockRegister(ctx);
    const { reading, report, basedOn } = await awaitingImport(ctx, importId);
    if (basedOn !== (await importInForce(ctx))) throw new Refusal('registerChangedMeanwhile');
    if (report.faults.count > 0 && !leaveOutFaultyLines)
      throw new Refusal('registerHasFaults', { count: report.faults.count });

    const { people, ...counts } = await putIntoForce(ctx, importId, reading, removeMissingUnits);
    const endedBindings = await settleBindings(ctx, people);
    await ctx.transaction
      .updateTable('registerImport')
      .set({ state: 'committed', reading: null, decidedAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', importId)
      .execute();
    const answer = { ...counts, endedBindings };
    await recordDeed(ctx, 'community.commitRegister', importId, answer);
    return answer;
  });
