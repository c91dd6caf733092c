import { z } from 'zod';
import { clauseLabel } from '@/shared/conventions/clauses/clause-label';
import type { Paragraph } from '@/shared/texts/text-content';
import type { CitingContext, CitingSubject } from './cite-clauses';
import './tables';

/** A cited clause as whoever reads the topic or the notice is shown it. */
export const citedClauseSchema = z.object({
  conventionId: z.string(),
  conventionName: z.string(),
  paragraphId: z.string(),
  /** 第五条之一 */
  label: z.string(),
  /** The edition it was cited from, and its words there. */
  edition: z.number(),
  text: z.string(),
  /** Whether the edition in force now says it otherwise, or not at all any more. */
  changedSince: z.boolean(),
});

export type CitedClause = z.infer<typeof citedClauseSchema>;

/** Which clauses a topic or a notice cites, in their order. Whoever may read the subject may read this. */
export async function citedClauses(
  { transaction, communityId }: CitingContext,
  subject: CitingSubject,
): Promise<CitedClause[]> {
  const cited = await transaction
    .selectFrom('clauseCitation as citation')
    .innerJoin('convention', (join) =>
      join
        .onRef('convention.communityId', '=', 'citation.communityId')
        .onRef('convention.id', '=', 'citation.conventionId'),
    )
    .innerJoin('conventionClause as clause', (join) =>
      join
        .onRef('clause.communityId', '=', 'citation.communityId')
        .onRef('clause.conventionId', '=', 'citation.conventionId')
        .onRef('clause.paragraphId', '=', 'citation.paragraphId'),
    )
    .select(['citation.conventionId', 'citation.paragraphId', 'citation.edition'])
    .select(['convention.name', 'clause.number', 'clause.addition'])
    .where('citation.communityId', '=', communityId)
    .where('citation.subjectKind', '=', subject.kind)
    .where('citation.subjectId', '=', subject.id)
    .orderBy('convention.name')
    .orderBy('clause.number')
    .orderBy('clause.addition')
    .execute();
  if (cited.length === 0) return [];
  const editions = await transaction
    .selectFrom('conventionRevision as revision')
    .innerJoin('textVersion as version', (join) =>
      join
        .onRef('version.communityId', '=', 'revision.communityId')
        .onRef('version.subjectId', '=', 'revision.conventionId')
        .onRef('version.number', '=', 'revision.version')
        .on('version.subjectKind', '=', 'convention'),
    )
    .select(['revision.conventionId', 'revision.number', 'revision.state', 'version.paragraphs'])
    .where('revision.communityId', '=', communityId)
    .where('revision.state', 'in', ['inForce', 'superseded'])
    .where('revision.conventionId', 'in', [...new Set(cited.map((one) => one.conventionId))])
    .where((eb) =>
      eb.or([
        eb('revision.state', '=', 'inForce'),
        eb('revision.number', 'in', [...new Set(cited.map((one) => one.edition))]),
      ]),
    )
    .execute();
  return cited.map(({ conventionId, paragraphId, edition, name, ...number }) => {
    const of = editions.filter((one) => one.conventionId === conventionId);
    const then = wordsIn(of.find((one) => one.number === edition)?.paragraphs, paragraphId);
    const now = wordsIn(of.find(({ state }) => state === 'inForce')?.paragraphs, paragraphId);
    return {
      conventionId,
      conventionName: name,
      paragraphId,
      label: clauseLabel(number),
      edition,
      text: then ?? '',
      changedSince: now !== then,
    };
  });
}

const wordsIn = (
  paragraphs: readonly Paragraph[] | undefined,
  paragraphId: string,
): string | undefined =>
  paragraphs?.find((one) => one.paragraphId === paragraphId && one.kind === 'clause')?.text;
