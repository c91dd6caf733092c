import { sql } from 'kysely';
import { z } from 'zod';
import { readSettings } from '@/cloud/community/community-settings';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import { operation } from '@/cloud/platform/operation';
import { communitySettings } from './settings-schema';

/**
 * Changes the community's rules for what begins from now on: polls and topics under way keep the
 * rules they began with. The audit log keeps each change, before and after.
 */
export const changeSettings = operation('community.changeSettings')
  .input(communitySettings)
  .output(z.object({ changed: z.array(z.string()) }))
  .mutation(async ({ ctx, input }) => {
    await ctx.transaction
      .selectFrom('community')
      .select('id')
      .where('id', '=', ctx.communityId)
      .forUpdate()
      .execute();
    const before = await readSettings(ctx);
    const names = Object.keys(input) as (keyof typeof input)[];
    const changed = names.filter((name) => before[name] !== input[name]);
    if (changed.length === 0) return { changed };
    await ctx.transaction
      .updateTable('community')
      .set({ settings: sql`settings || ${json(input)}` })
      .where('id', '=', ctx.communityId)
      .execute();
    const differences = changed.map((name) => [name, { from: before[name], to: input[name] }]);
    await recordDeed(ctx, 'community.changeSettings', null, Object.fromEntries(differences));
    return { changed };
  });
