import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { pageInput, pageOf } from '@/cloud/platform/page-cursor';
import { mostDrafts } from '@/shared/hall/topic-limits';
import { topicCardSchema, topicCards } from './topic-cards';
import { categorySchema } from './topic-content';
import { pageOfTopics } from './topic-pages';

const draftCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  category: categorySchema.nullable(),
  updatedAt: z.string(),
});

/** The caller's drafts, and a page of the topics they raised, whatever became of them. */
export const myTopics = operation('hall.read')
  .input(z.object(pageInput))
  .output(pageOf(topicCardSchema).extend({ drafts: z.array(draftCardSchema) }))
  .query(async ({ ctx, input }) => {
    const { transaction, communityId, accountId } = ctx;
    const drafts = await transaction
      .selectFrom('topic')
      .select(['id', 'title', 'category', 'updatedAt'])
      .where('communityId', '=', communityId)
      .where('authorAccountId', '=', accountId)
      .where('state', '=', 'draft')
      .orderBy('updatedAt', 'desc')
      .limit(mostDrafts)
      .execute();
    const { topics, nextCursor } = await pageOfTopics(ctx, { order: 'newest', ...input }, (query) =>
      query.where('authorAccountId', '=', accountId),
    );
    return {
      drafts: drafts.map((draft) => ({ ...draft, updatedAt: draft.updatedAt.toISOString() })),
      items: await topicCards(ctx, topics),
      nextCursor,
    };
  });
