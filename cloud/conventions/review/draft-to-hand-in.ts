import type { Row } from '@/cloud/platform/tables';
import '@/cloud/texts/tables';
import type { ConventionContext } from '../convention-context';
import { type Revision, textOf } from '../convention-rows';

export type DraftToHandIn = Pick<Row<'textVersion'>, 'number' | 'paragraphs' | 'digest'>;

/**
 * The newest version published since the round began; null where there is none: the edition in force,
 * and what a round that was given up had written, are nobody's draft now.
 */
export async function draftToHandIn(
  { transaction, communityId }: ConventionContext,
  { conventionId, begunAt }: Revision,
): Promise<DraftToHandIn | null> {
  const { kind, id } = textOf(conventionId);
  const version = await transaction
    .selectFrom('textVersion')
    .select(['number', 'paragraphs', 'digest'])
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('publishedAt', '>=', begunAt)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return version ?? null;
}
