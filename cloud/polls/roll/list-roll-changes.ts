import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { readPoll } from '../poll-row';
import { namedChanges, shownChangeSchema } from './preview-roll-correction';
import './tables';

/**
 * What a version of a roll changed, row by row, for staff.
 *
 * @throws Refusal pollNotFound
 */
export const listRollChanges = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), version: z.number().int(), ...pageInput }))
  .output(pageOf(shownChangeSchema.extend({ position: z.number().int() })))
  .query(async ({ ctx, input: { pollId, version, cursor, limit } }) => {
    const after = readCursor(cursor, z.number().int());
    await readPoll(ctx, pollId);
    const found = await ctx.transaction
      .selectFrom('rollChange')
      .select(['position', 'kind', 'before', 'after'])
      .where('communityId', '=', ctx.communityId)
      .where('pollId', '=', pollId)
      .where('version', '=', version)
      .$if(after !== null, (changes) => changes.where('position', '>', after ?? 0))
      .orderBy('position')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ position }) => position);
    const changes = await namedChanges(ctx, rows);
    const items = changes.map((change, index) => ({
      ...change,
      position: rows[index]?.position ?? index,
    }));
    return { items, nextCursor };
  });
