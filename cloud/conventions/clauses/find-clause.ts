import { readVersion } from '@/cloud/texts/public';
import { Refusal } from '@/shared/refusals';
import type { Paragraph } from '@/shared/texts/text-content';
import type { ConventionContext } from '../convention-context';
import { textOf } from '../convention-rows';
import { publishedDraft } from '../text/round-draft';

export interface FoundClause {
  /** `removed`: in no text any more, its last words stand in the edition named. */
  standing: 'inForce' | 'draft' | 'removed';
  /** null for a clause of the draft alone. */
  edition: number | null;
  paragraphs: readonly Paragraph[];
  clause: Paragraph;
  /** Its words in the draft that is being written; null where there is none, or it is not in it. */
  draftText: string | null;
  /** Whether a draft is being written at all. */
  hasDraft: boolean;
}

/**
 * A clause where it stands: in the edition in force, else in the draft, else in the newest edition that
 * had it, so that what once cited it still leads somewhere. `draftFirst` for those who write.
 *
 * @throws Refusal paragraphUnknown, clauseIsHeading
 */
export async function findClause(
  context: ConventionContext,
  conventionId: string,
  paragraphId: string,
  draftFirst: boolean,
): Promise<FoundClause> {
  const draft = await publishedDraft(context, conventionId);
  const inDraft = draft?.paragraphs.find((one) => one.paragraphId === paragraphId);
  const about = { draftText: inDraft?.text ?? null, hasDraft: draft !== null };
  const ofDraft = draft && inDraft ? found('draft', null, draft.paragraphs, inDraft, about) : null;
  if (draftFirst && ofDraft) return ofDraft;
  const editions = await editionsNewestFirst(context, conventionId);
  for (const { number, state, version } of editions) {
    if (state !== 'inForce' && ofDraft) break;
    if (version === null) continue;
    const { paragraphs } = await readVersion(context, textOf(conventionId), version);
    const clause = paragraphs.find((one) => one.paragraphId === paragraphId);
    const standing = state === 'inForce' ? 'inForce' : 'removed';
    if (clause) return found(standing, number, paragraphs, clause, about);
  }
  if (ofDraft) return ofDraft;
  throw new Refusal('paragraphUnknown');
}

function found(
  standing: FoundClause['standing'],
  edition: number | null,
  paragraphs: readonly Paragraph[],
  clause: Paragraph,
  about: Pick<FoundClause, 'draftText' | 'hasDraft'>,
): FoundClause {
  if (clause.kind === 'heading') throw new Refusal('clauseIsHeading');
  return { standing, edition, paragraphs, clause, ...about };
}

const editionsNewestFirst = (
  { transaction, communityId }: ConventionContext,
  conventionId: string,
) =>
  transaction
    .selectFrom('conventionRevision')
    .select(['number', 'state', 'version'])
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('state', 'in', ['inForce', 'superseded'])
    .orderBy('number', 'desc')
    .execute();
