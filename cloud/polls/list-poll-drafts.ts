import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import './tables';

/** Drafts of the whole staff, newest first. There are few at a time: no pages. */
export const listPollDrafts = operation('polls.prepare')
  .output(
    z.object({
      items: z.array(
        z.object({
          pollId: z.string(),
          title: z.string(),
          topicId: z.string().nullable(),
          createdAt: z.string(),
        }),
      ),
    }),
  )
  .query(async ({ ctx }) => {
    const drafts = await ctx.transaction
      .selectFrom('poll')
      .select(['id', 'title', 'topicId', 'createdAt'])
      .where('communityId', '=', ctx.communityId)
      .where('state', '=', 'draft')
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(50)
      .execute();
    return {
      items: drafts.map(({ id, title, topicId, createdAt }) => ({
        pollId: id,
        title,
        topicId,
        createdAt: createdAt.toISOString(),
      })),
    };
  });
