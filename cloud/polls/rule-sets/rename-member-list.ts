import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { memberListLimits } from '@/shared/polls/own-rules/member-lists';
import { refuseListName } from './member-list-name';
import { lockList, readList, recordRevision } from './member-list-row';

/**
 * Gives a list another name; polls that were announced keep the old one.
 *
 * @throws Refusal memberListNotFound, memberListRetired, memberListChanged, memberListNameLength,
 * memberListNameTaken
 */
export const renameMemberList = operation('polls.prepare')
  .input(
    z.object({
      listId: z.uuid(),
      revision: z.number().int(),
      name: lineInput({ max: memberListLimits.name.max * 2 }),
    }),
  )
  .output(z.object({ revision: z.number().int() }))
  .mutation(async ({ ctx, input: { listId, revision: read, name } }) => {
    const { body } = await readList(ctx, listId);
    await refuseListName(ctx, { body, name, of: listId });
    const list = await lockList(ctx, listId, read);
    const revision = await recordRevision(ctx, list, { name });
    await recordDeed(ctx, 'polls.renameMemberList', listId, { revision });
    return { revision };
  });
