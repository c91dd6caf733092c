import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { groupLimits } from '@/shared/notices/groups/group-limits';
import { Refusal } from '@/shared/refusals';
import { refuseUnknownTargets } from '../audience-places';
import { audienceInput } from '../notice-input';
import { groupNameInput } from './group-input';
import { holdGroups } from './hold-groups';
import './tables';

/**
 * Saves an audience under a name for all who publish. It stays the rule it is: to change it, save
 * another and retire this one, so that a name on an old notice keeps its meaning.
 *
 * @throws Refusal noticeAudienceUnknown, noticeGroupNameTaken, noticeGroupsFull
 */
export const createGroup = operation('notices.publish')
  .input(z.object({ groupId: z.uuid(), name: groupNameInput, audience: audienceInput }))
  .output(z.object({ groupId: z.string() }))
  .mutation(async ({ ctx, input: { groupId, name, audience } }) => {
    await refuseUnknownTargets(ctx, audience);
    await holdGroups(ctx);
    await refuseFurtherGroups(ctx);
    const { transaction, communityId, accountId, now } = ctx;
    const written = await transaction
      .insertInto('noticeGroup')
      .values({
        ...{ communityId, id: groupId, name, audience: json(audience) },
        ...{ createdBy: accountId, createdAt: now, retiredAt: null },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows === 0n) throw new Refusal('noticeGroupNameTaken');
    await recordDeed(ctx, 'notices.createGroup', groupId, { audience: audience.kind });
    return { groupId };
  });

async function refuseFurtherGroups({ transaction, communityId }: MemberContext): Promise<void> {
  const { groups } = await transaction
    .selectFrom('noticeGroup')
    .select(({ fn }) => fn.countAll<number>().as('groups'))
    .where('communityId', '=', communityId)
    .where('retiredAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (groups >= groupLimits.groups) throw new Refusal('noticeGroupsFull');
}
