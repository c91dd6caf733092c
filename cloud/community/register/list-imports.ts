import { z } from 'zod';
import { displayNames } from '@/cloud/community/display-names';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { registerReport } from './register-report';

const registerImport = z.object({
  importId: z.string(),
  fileName: z.string(),
  state: z.enum(['reported', 'committed', 'discarded']),
  createdAt: z.string(),
  decidedAt: z.string().nullable(),
  createdBy: z.string(),
  report: registerReport,
});

/** Imports of the register, the newest first, each with the report of its time. */
export const listImports = operation('community.importRegister')
  .input(z.object(pageInput))
  .output(pageOf(registerImport))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('registerImport')
      .select(['id', 'fileName', 'state', 'createdAt', 'decidedAt', 'createdBy', 'report'])
      .where('communityId', '=', ctx.communityId)
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('createdAt', 'id'), '<', tuple(after?.[0] ?? new Date(0), after?.[1] ?? '')),
        ),
      )
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, (row) => [row.createdAt, row.id]);
    const names = await displayNames(
      ctx,
      rows.map(({ createdBy }) => createdBy),
    );
    return {
      nextCursor,
      items: rows.map((row) => ({
        importId: row.id,
        fileName: row.fileName,
        state: row.state,
        createdAt: row.createdAt.toISOString(),
        decidedAt: row.decidedAt?.toISOString() ?? null,
        createdBy: names.get(row.createdBy) ?? '',
        report: row.report,
      })),
    };
  });
