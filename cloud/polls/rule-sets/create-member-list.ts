import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { listBodies, memberListLimits } from '@/shared/polls/own-rules/member-lists';
import { Refusal } from '@/shared/refusals';
import { communityBodies } from './community-bodies';
import { refuseListName } from './member-list-name';
import { memberListsInUse } from './member-lists-in-use';

/**
 * Begins a list of the members of a meeting, still empty.
 *
 * @throws Refusal ruleSetBodyNotHere, memberListNameLength, memberListNameTaken, memberListsTooMany
 */
export const createMemberList = operation('polls.prepare')
  .input(
    z.object({ body: z.enum(listBodies), name: lineInput({ max: memberListLimits.name.max * 2 }) }),
  )
  .output(z.object({ listId: z.string() }))
  .mutation(async ({ ctx, input: { body, name } }) => {
    if (!(await communityBodies(ctx)).includes(body)) throw new Refusal('ruleSetBodyNotHere');
    await refuseListName(ctx, { body, name, of: null });
    const max = memberListLimits.lists;
    if ((await memberListsInUse(ctx)).length >= max) {
      throw new Refusal('memberListsTooMany', { max });
    }
    const { communityId, accountId: createdBy, now } = ctx;
    const id = uuid();
    await ctx.transaction
      .insertInto('memberList')
      .values({ communityId, id, body, name, createdBy, createdAt: now, changedAt: now })
      .execute();
    await recordDeed(ctx, 'polls.createMemberList', id, { body });
    return { listId: id };
  });
