import { z } from 'zod';
import { presentSelves } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { memberListLimits } from '@/shared/polls/own-rules/member-lists';
import { Refusal } from '@/shared/refusals';
import { addToList } from './add-to-list';
import { lockList, recordRevision } from './member-list-row';

const personIds = z.array(z.uuid()).max(memberListLimits.changes);

/**
 * Puts people of the register in force on a list and takes others off it. Polls that were announced
 * keep their roll; only a correction that staff make reads the list again.
 *
 * @throws Refusal memberListNotFound, memberListRetired, memberListChanged, memberListPersonUnknown
 */
export const changeMemberList = operation('polls.prepare')
  .input(
    z.object({ listId: z.uuid(), revision: z.number().int(), add: personIds, remove: personIds }),
  )
  .output(z.object({ revision: z.number().int() }))
  .mutation(async ({ ctx, input: { listId, revision: read, add, remove } }) => {
    const list = await lockList(ctx, listId, read);
    const present = await presentSelves(ctx, add);
    if (add.some((personId) => present.get(personId) !== personId)) {
      throw new Refusal('memberListPersonUnknown');
    }
    if (remove.length > 0) {
      await ctx.transaction
        .deleteFrom('memberListPerson')
        .where('communityId', '=', ctx.communityId)
        .where('listId', '=', listId)
        .where('personId', 'in', remove)
        .execute();
    }
    await addToList(ctx, listId, add);
    const revision = await recordRevision(ctx, list);
    const details = { revision, added: add, removed: remove };
    await recordDeed(ctx, 'polls.changeMemberList', listId, details);
    return { revision };
  });
