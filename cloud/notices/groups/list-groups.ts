import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { type Audience, audienceTargets } from '@/shared/notices/audience';
import { audienceInput } from '../notice-input';
import { reachedAccounts } from '../reached-people';
import { targetNames } from './target-names';
import './tables';

const nameCursor = z.tuple([z.string(), z.uuid()]);

/** Saved groups in use, by name, each with how many people it reaches now. */
export const listGroups = operation('notices.publish')
  .input(z.object(pageInput))
  .output(
    pageOf(
      z.object({
        id: z.string(),
        name: z.string(),
        audience: audienceInput,
        /** What it names: buildings, rooms, roles; nothing for the whole community. */
        targets: z.array(z.string()),
        people: z.number().int(),
      }),
    ),
  )
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, nameCursor);
    const found = await ctx.transaction
      .selectFrom('noticeGroup')
      .select(['id', 'name', 'audience'])
      .where('communityId', '=', ctx.communityId)
      .where('retiredAt', 'is', null)
      .where((eb) =>
        after ? eb(eb.refTuple('name', 'id'), '>', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('name')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ name, id }) => [name, id]);
    const people = await countEach(ctx, rows);
    const names = await targetNames(
      ctx,
      rows.map(({ audience }) => audience),
    );
    const items = rows.map(({ id, name, audience }) => ({
      ...{ id, name, audience, people: people.get(id) ?? 0 },
      targets:
        audience.kind === 'community'
          ? []
          : audienceTargets(audience).map((target) => names.get(target) ?? '已不存在'),
    }));
    return { items, nextCursor };
  });

/** All of a page in one statement. */
async function countEach(
  context: MemberContext,
  groups: readonly { id: string; audience: Audience }[],
): Promise<Map<string, number>> {
  const [first, ...others] = groups.map(({ id, audience }) =>
    context.transaction
      .selectFrom(reachedAccounts(context, audience).as('reached'))
      .select(({ fn, val }) => [val(id).as('groupId'), fn.countAll<number>().as('people')]),
  );
  if (!first) return new Map();
  const counts = await others.reduce((all, one) => all.unionAll(one), first).execute();
  return new Map(counts.map(({ groupId, people }) => [groupId, people]));
}
