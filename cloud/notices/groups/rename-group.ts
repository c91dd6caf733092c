import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { groupNameInput } from './group-input';
import { holdGroups } from './hold-groups';
import './tables';

/**
 * Calls a saved group something else; notices that were published to it keep the name of then.
 *
 * @throws Refusal noticeGroupUnknown also when it is retired
 * @throws Refusal noticeGroupNameTaken
 */
export const renameGroup = operation('notices.publish')
  .input(z.object({ groupId: z.uuid(), name: groupNameInput }))
  .output(z.object({ renamed: z.literal(true) }))
  .mutation(async ({ ctx, input: { groupId, name } }) => {
    await holdGroups(ctx);
    const { transaction, communityId } = ctx;
    const sameName = await transaction
      .selectFrom('noticeGroup')
      .select('id')
      .where('communityId', '=', communityId)
      .where('name', '=', name)
      .where('retiredAt', 'is', null)
      .where('id', '!=', groupId)
      .executeTakeFirst();
    if (sameName) throw new Refusal('noticeGroupNameTaken');
    const renamed = await transaction
      .updateTable('noticeGroup')
      .set({ name })
      .where('communityId', '=', communityId)
      .where('id', '=', groupId)
      .where('retiredAt', 'is', null)
      .executeTakeFirst();
    if (renamed.numUpdatedRows === 0n) throw new Refusal('noticeGroupUnknown');
    await recordDeed(ctx, 'notices.renameGroup', groupId);
    return { renamed: true as const };
  });
