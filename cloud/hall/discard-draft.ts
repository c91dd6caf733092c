import { z } from 'zod';
import { citeClauses } from '@/cloud/conventions/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';

/**
 * Throws the caller's own draft away; nobody else has seen it, so nothing stays of it. Discarding
 * again does nothing.
 *
 * @throws Refusal topicNotDraft when it was submitted meanwhile
 */
export const discardDraft = operation('hall.raiseForNeighbour')
  .input(z.object({ id: z.uuid() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input }) => {
    const { transaction, communityId, accountId } = ctx;
    const topic = await transaction
      .selectFrom('topic')
      .select('state')
      .where('communityId', '=', communityId)
      .where('id', '=', input.id)
      .where('authorAccountId', '=', accountId)
      .forUpdate()
      .executeTakeFirst();
    if (!topic) return {};
    if (topic.state !== 'draft') throw new Refusal('topicNotDraft');
    await citeClauses(ctx, { kind: 'topic', id: input.id }, []);
    await transaction
      .deleteFrom('topicPhoto')
      .where('communityId', '=', communityId)
      .where('topicId', '=', input.id)
      .execute();
    await transaction
      .deleteFrom('topic')
      .where('communityId', '=', communityId)
      .where('id', '=', input.id)
      .execute();
    await recordDeed(ctx, 'hall.discardDraft', input.id);
    return {};
  });
