import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import type { DueWork } from '@/cloud/platform/outbox';
import { awaitingImport, discardImports } from './register-imports';

/**
 * Throws a reported register away without importing it; what was read from the file is deleted.
 *
 * @throws Refusal importUnknown, importAlreadyDecided
 */
export const discardRegister = operation('community.importRegister')
  .input(z.object({ importId: z.uuid() }))
  .output(z.object({ importId: z.string() }))
  .mutation(async ({ ctx, input: { importId } }) => {
    await awaitingImport(ctx, importId);
    await discardImports(ctx, { id: importId });
    await recordDeed(ctx, 'community.discardRegister', importId);
    return { importId };
  });

/** Throws away a report that nobody decided on in time. */
export const discardForgottenRegister: DueWork = async (context, { importId }) => {
  await discardImports(context, { id: String(importId) });
};
