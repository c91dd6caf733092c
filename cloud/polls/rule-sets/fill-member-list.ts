import { z } from 'zod';
import { peopleOfBuilding } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { addToList } from './add-to-list';
import { lockList, recordRevision } from './member-list-row';

/**
 * Puts everybody of one building of the register (in a village: of one villagers' group) on a list.
 *
 * @throws Refusal memberListNotFound, memberListRetired, memberListChanged
 */
export const fillMemberList = operation('polls.prepare')
  .input(z.object({ listId: z.uuid(), revision: z.number().int(), buildingId: z.uuid() }))
  .output(z.object({ revision: z.number().int(), added: z.number().int() }))
  .mutation(async ({ ctx, input: { listId, revision: read, buildingId } }) => {
    const list = await lockList(ctx, listId, read);
    const added = await addToList(ctx, listId, await peopleOfBuilding(ctx, buildingId));
    const revision = await recordRevision(ctx, list);
    await recordDeed(ctx, 'polls.fillMemberList', listId, { revision, buildingId, added });
    return { revision, added };
  });
