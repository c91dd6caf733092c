import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { hiddenTitle } from '@/shared/hall/hidden-topic';
import type { SubmittedTopic } from './topic-row';

/** A topic at the other end of a merge or a split. */
export const relatedTopicSchema = z.object({
  id: z.string(),
  title: z.string(),
  relation: z.enum(['mergedInto', 'absorbed', 'splitFrom', 'splitOff']),
});

export type RelatedTopic = z.infer<typeof relatedTopicSchema>;

// More than anybody joins by hand: whoever reads the timeline needs each of them.
const mostRead = 500;
export const mostRelatedShown = 20;

/**
 * The topics this one was merged with or split from, either way, each found along an index; where it
 * went and where it came from first.
 */
export async function relatedTopics(
  { transaction, communityId }: MemberContext,
  { id, mergedInto, splitFrom }: Pick<SubmittedTopic, 'id' | 'mergedInto' | 'splitFrom'>,
): Promise<RelatedTopic[]> {
  const origins = [mergedInto, splitFrom].filter((origin) => origin !== null);
  const rows = await transaction
    .selectFrom('topic')
    .select(['id', 'title', 'visibility', 'mergedInto', 'splitFrom'])
    .where('communityId', '=', communityId)
    .where('state', '<>', 'draft')
    .where((eb) =>
      eb.or([
        eb('mergedInto', '=', id),
        eb('splitFrom', '=', id),
        ...(origins.length > 0 ? [eb('id', 'in', origins)] : []),
      ]),
    )
    .orderBy('submittedAt')
    .limit(mostRead)
    .execute();
  const isOrigin = (row: { id: string }) => Number(origins.includes(row.id));
  return rows
    .sort((one, other) => isOrigin(other) - isOrigin(one))
    .map((row) => ({
      id: row.id,
      title: row.visibility === 'shown' ? row.title : hiddenTitle,
      relation: relationOf(row),
    }));

  function relationOf(row: (typeof rows)[number]): RelatedTopic['relation'] {
    if (row.mergedInto === id) return 'absorbed';
    if (row.id === mergedInto) return 'mergedInto';
    return row.id === splitFrom ? 'splitFrom' : 'splitOff';
  }
}
