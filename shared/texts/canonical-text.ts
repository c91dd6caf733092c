import { canonicalJson } from '@/shared/polls/ledger/canonical-json';
import type { TextContent, TextSubjectKind } from './text-content';

/**
 * The one form of a version that its digest is taken of: RFC 8785 over what it belongs to, its number
 * and its words, so that nobody can exchange a version, or its number, without the digest telling.
 */
export const canonicalText = (
  subject: { readonly kind: TextSubjectKind; readonly id: string },
  versionNumber: number,
  { title, paragraphs }: TextContent,
): string =>
  canonicalJson({
    format: 'linli.text.1',
    subject: { kind: subject.kind, id: subject.id },
    versionNumber,
    title,
    paragraphs: paragraphs.map(({ paragraphId, kind, text }) => ({ paragraphId, kind, text })),
  });
