import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { readTopicFor } from '../readable-topic';

const following = (isFollowing: boolean) =>
  operation('hall.read')
    .input(z.object({ topicId: z.uuid() }))
    .output(z.object({}))
    .mutation(async ({ ctx, input: { topicId } }) => {
      const { transaction, communityId, accountId, now } = ctx;
      await readTopicFor(ctx, topicId);
      const wish = { following: isFollowing, because: 'asked', at: now } as const;
      await transaction
        .insertInto('topicFollow')
        .values({ communityId, topicId, accountId, ...wish })
        .onConflict((conflict) =>
          conflict.columns(['communityId', 'topicId', 'accountId']).doUpdateSet(wish),
        )
        .execute();
      await recordDeed(ctx, isFollowing ? 'hall.followTopic' : 'hall.unfollowTopic', topicId);
      return {};
    });

/** Asks to be told of the topic's steps. @throws Refusal topicNotFound */
export const followTopic = following(true);

/** Asks to be left alone, whatever one does with the topic afterwards. @throws Refusal topicNotFound */
export const unfollowTopic = following(false);
