import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { type DigestSection, digestSections } from '@/shared/hall/digest/digest-sections';
import { Refusal } from '@/shared/refusals';
import { wantsDigest } from './digest-choice';
import '../tables';

const sectionSchema = z.enum(Object.keys(digestSections) as [DigestSection, ...DigestSection[]]);

/**
 * One week's digest as it was written; of a topic that was hidden since, only that it is hidden.
 *
 * @throws Refusal digestNotFound
 */
export const digestDetail = operation('hall.read')
  .input(z.object({ digestId: z.uuid() }))
  .output(
    z.object({
      weekBegins: z.string(),
      writtenAt: z.string(),
      isWanted: z.boolean(),
      items: z.array(
        z.object({
          position: z.number(),
          section: sectionSchema,
          topicId: z.string(),
          /** null: hidden since. */
          words: z.object({ title: z.string(), sentence: z.string() }).nullable(),
          at: z.string(),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input: { digestId } }) => {
    const { transaction, communityId } = ctx;
    const digest = await transaction
      .selectFrom('digest')
      .select(['weekBegins', 'writtenAt'])
      .where('communityId', '=', communityId)
      .where('id', '=', digestId)
      .executeTakeFirst();
    if (!digest) throw new Refusal('digestNotFound');
    const items = await transaction
      .selectFrom('digestItem as item')
      .leftJoin('topic', (join) =>
        join
          .onRef('topic.communityId', '=', 'item.communityId')
          .onRef('topic.id', '=', 'item.topicId')
          .on('topic.visibility', '=', 'shown'),
      )
      .select([
        'item.position',
        'item.section',
        'item.topicId',
        'item.title',
        'item.sentence',
        'item.at',
      ])
      .select('topic.id as shownTopic')
      .where('item.communityId', '=', communityId)
      .where('item.digestId', '=', digestId)
      .orderBy('item.position')
      .execute();
    return {
      weekBegins: digest.weekBegins,
      writtenAt: digest.writtenAt.toISOString(),
      isWanted: await wantsDigest(ctx),
      items: items.map(({ position, section, topicId, title, sentence, at, shownTopic }) => ({
        position,
        section,
        topicId,
        words: shownTopic ? { title, sentence } : null,
        at: at.toISOString(),
      })),
    };
  });
