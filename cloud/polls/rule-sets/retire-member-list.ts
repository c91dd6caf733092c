import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lockList, recordRevision } from './member-list-row';

/**
 * Takes a list out of use. Announced polls that count it go on; drafts have to choose another.
 *
 * @throws Refusal memberListNotFound, memberListRetired, memberListChanged
 */
export const retireMemberList = operation('polls.prepare')
  .input(z.object({ listId: z.uuid(), revision: z.number().int() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { listId, revision } }) => {
    const list = await lockList(ctx, listId, revision);
    await recordRevision(ctx, list, { retiredAt: ctx.now });
    await recordDeed(ctx, 'polls.retireMemberList', listId, { revision });
    return {};
  });
