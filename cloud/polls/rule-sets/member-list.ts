import { z } from 'zod';
import { presentSelves } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { readList } from './member-list-row';
import { memberListSchema } from './member-lists-in-use';

/**
 * One list: its name, how many stand on it, and how many of them the register does not know any more.
 *
 * @throws Refusal memberListNotFound
 */
export const memberList = operation('polls.prepare')
  .input(z.object({ listId: z.uuid() }))
  .output(memberListSchema.extend({ gone: z.number().int(), retired: z.boolean() }))
  .query(async ({ ctx, input: { listId } }) => {
    const { body, name, revision, retiredAt } = await readList(ctx, listId);
    const people = await ctx.transaction
      .selectFrom('memberListPerson')
      .select('personId')
      .where('communityId', '=', ctx.communityId)
      .where('listId', '=', listId)
      .execute();
    const present = await presentSelves(
      ctx,
      people.map(({ personId }) => personId),
    );
    return {
      ...{ listId, body, name, revision },
      people: people.length,
      gone: people.length - present.size,
      retired: retiredAt !== null,
    };
  });
