import type { Paragraph } from '@/shared/texts/text-content';
import type { TextContext, TextSubject } from './text-subject';

export interface CurrentText {
  versionNumber: number;
  title: string;
  paragraphs: readonly Paragraph[];
  /** SHA-256 of the canonical form, hex. */
  digest: string;
}

/** What a subject's text says now; null until a version is published. */
export async function currentTextOf(
  { transaction, communityId }: TextContext,
  { kind, id }: TextSubject,
): Promise<CurrentText | null> {
  const version = await transaction
    .selectFrom('textVersion')
    .select(['number as versionNumber', 'title', 'paragraphs', 'digest'])
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return version ?? null;
}
