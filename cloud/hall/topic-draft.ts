import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { categorySchema } from './topic-content';
import { photoSchema, topicPhotos } from './topic-photos';

/**
 * The caller's own draft, to go on writing. It exists for nobody else.
 *
 * @throws Refusal topicNotFound
 * @throws Refusal topicNotDraft when it was submitted meanwhile
 */
export const topicDraft = operation('hall.raiseTopic')
  .input(z.object({ id: z.uuid() }))
  .output(
    z.object({
      id: z.string(),
      category: categorySchema.nullable(),
      buildingId: z.string().nullable(),
      place: z.string(),
      title: z.string(),
      body: z.string(),
      proposal: z.string(),
      photos: z.array(photoSchema),
      updatedAt: z.string(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const draft = await ctx.transaction
      .selectFrom('topic')
      .select(['id', 'state', 'category', 'buildingId', 'place', 'title', 'body', 'proposal'])
      .select('updatedAt')
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', input.id)
      .where('authorAccountId', '=', ctx.accountId)
      .executeTakeFirst();
    if (!draft) throw new Refusal('topicNotFound');
    if (draft.state !== 'draft') throw new Refusal('topicNotDraft');
    const photos = await topicPhotos(ctx, draft.id);
    return { ...draft, photos, updatedAt: draft.updatedAt.toISOString() };
  });
