import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { plainLineInput } from '@/cloud/community/plain-line-input';
import { readTable } from '@/cloud/community/register-files/read-table';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { readRegister } from '@/shared/community/register/read-register';
import { registerChanges } from '@/shared/community/register/register-changes';
import { registerFileLimits } from '@/shared/community/register/register-file-limits';
import type { RegisterReading } from '@/shared/community/register/register-reading';
import { Refusal } from '@/shared/refusals';
import { afterFullDays } from '@/shared/shanghai-time';
import { discardImports, importInForce } from './register-imports';
import { registerReport } from './register-report';
import { reportChanges } from './report-changes';
import { rollInForce } from './roll-in-force';

/** Days after which a report nobody decided on is thrown away, since it holds personal data. */
const reportDays = 7;

const longestContent = Math.ceil((registerFileLimits.megabytes * 1024 * 1024 * 4) / 3) + 1024;

/**
 * Reads a register file and reports what importing it would change; nothing is changed yet. The
 * caller's earlier reports are thrown away. The HTTP host takes files up to the limit of
 * `register-file-limits.ts`; WeChat's `callFunction` is meant for some 256 KB, so the mini-program
 * sends larger files to the browser.
 *
 * @throws Refusal those of `register/refusals.ts` when the file cannot be read at all,
 *   registerOfOtherKind
 */
export const uploadRegister = operation('community.importRegister')
  .input(
    z.object({
      fileName: plainLineInput({ least: 1, most: 200 }),
      contentBase64: z.base64().max(longestContent),
    }),
  )
  .output(z.object({ importId: z.string(), report: registerReport }))
  .mutation(async ({ ctx, input }) => {
    const bytes = Buffer.from(input.contentBase64, 'base64');
    const reading = await readFile(input.fileName, bytes);
    await refuseOtherKind(ctx, reading);
    const basedOn = await importInForce(ctx);
    const changes = registerChanges({ units: await rollInForce(ctx) }, reading);
    const report = reportChanges(reading, changes, ctx.now);

    const importId = uuid();
    const { communityId, accountId, now } = ctx;
    await discardImports(ctx, { createdBy: accountId });
    await ctx.transaction
      .insertInto('registerImport')
      .values({
        communityId,
        id: importId,
        fileName: input.fileName,
        digest: createHash('sha256').update(bytes).digest('hex'),
        state: 'reported',
        reading: json(reading),
        report: json(report),
        basedOn,
        createdBy: accountId,
        createdAt: now,
        decidedAt: null,
      })
      .execute();
    const throwAwayAt = afterFullDays(now, reportDays);
    await doLater(ctx, 'community.discardRegister', { importId }, throwAwayAt);
    await recordDeed(ctx, 'community.uploadRegister', importId, { faults: report.faults.count });
    return { importId, report };
  });

async function readFile(fileName: string, bytes: Uint8Array): Promise<RegisterReading> {
  const table = await readTable(fileName, bytes);
  if (!table.ok) throw new Refusal(table.refusal.code, { ...table.refusal.details });
  const register = readRegister(table.table);
  if (!register.ok) throw new Refusal(register.refusal.code, { ...register.refusal.details });
  return register.reading;
}

async function refuseOtherKind(ctx: MemberContext, { kind }: RegisterReading): Promise<void> {
  const community = await ctx.transaction
    .selectFrom('community')
    .select('kind')
    .where('id', '=', ctx.communityId)
    .executeTakeFirstOrThrow();
  const isVillage = community.kind === 'village';
  if (isVillage !== (kind === 'village')) throw new Refusal('registerOfOtherKind', { isVillage });
}
