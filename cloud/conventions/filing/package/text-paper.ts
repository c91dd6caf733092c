import type { Block } from '@/cloud/documents/public';
import type { TextContent } from '@/shared/texts/text-content';
import type { NumberedClause } from '../../clauses/numbered-clauses';

/** The text with the numbers of its clauses, and the digest it is bound to. */
export function textBlocks(
  { title, paragraphs }: TextContent,
  clauses: readonly NumberedClause[],
  { version, digest }: { version: number; digest: string },
): Block[] {
  const labels = new Map(clauses.map(({ paragraphId, label }) => [paragraphId, label]));
  return [
    { kind: 'text', look: 'strong', text: title },
    ...paragraphs.map(
      ({ paragraphId, kind, text }): Block =>
        kind === 'heading'
          ? { kind: 'heading', text }
          : { kind: 'text', text: `${labels.get(paragraphId) ?? ''}　${text}` },
    ),
    { kind: 'rule' },
    {
      kind: 'text',
      look: 'mono',
      text: `草案第 ${version} 稿的文字指纹（SHA-256）\n${digest}`,
    },
  ];
}
