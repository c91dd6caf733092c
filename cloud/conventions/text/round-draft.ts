import type { Row } from '@/cloud/platform/tables';
import type { Paragraph } from '@/shared/texts/text-content';
import type { ConventionContext } from '../convention-context';
import { openRevision, type Revision, textOf } from '../convention-rows';
import './tables';

/** What the round that is going on proposes: the newest version it has published. */
export interface PublishedDraft {
  version: number;
  title: string;
  paragraphs: readonly Paragraph[];
  /** SHA-256 of the canonical form, hex. */
  digest: string;
  publishedAt: Date;
}

/** How a round's draft was begun; null until somebody has. */
export async function readBeginning(
  { transaction, communityId }: ConventionContext,
  { conventionId, number }: Pick<Revision, 'conventionId' | 'number'>,
): Promise<Row<'conventionDraft'> | null> {
  const begun = await transaction
    .selectFrom('conventionDraft')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .executeTakeFirst();
  return begun ?? null;
}

/**
 * The draft everybody reads; null without a round, and until the round has published one: the edition
 * in force, or a draft that was abandoned, is none of it.
 */
export async function publishedDraft(
  context: ConventionContext,
  conventionId: string,
): Promise<PublishedDraft | null> {
  const revision = await openRevision(context, conventionId);
  return revision && draftOfRound(context, revision);
}

/** The same for a round that was read already. */
export async function draftOfRound(
  context: ConventionContext,
  revision: Revision,
): Promise<PublishedDraft | null> {
  const begun = await readBeginning(context, revision);
  if (!begun) return null;
  const { kind, id } = textOf(revision.conventionId);
  const draft = await context.transaction
    .selectFrom('textVersion')
    .select(['number as version', 'title', 'paragraphs', 'digest', 'publishedAt'])
    .where('communityId', '=', context.communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('number', '>=', begun.firstVersion)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return draft ?? null;
}
