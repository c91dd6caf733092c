import type { Paragraph } from '@/shared/texts/text-content';

/** A chapter of a template: what is asked while opinions are collected, and clauses to begin with. */
export interface TemplateChapter {
  /** 第一章 邻里关系 */
  readonly heading: string;
  /** A question residents answer in their own words. */
  readonly prompt: string;
  readonly clauses: readonly string[];
}

/** A text to begin with, in the product's own wording: the community changes it as it likes. */
export interface ConventionTemplate {
  readonly chapters: readonly TemplateChapter[];
}

/** The template as paragraphs of a text; `newId` makes each one's id, which it keeps for good. */
export const templateParagraphs = (
  { chapters }: ConventionTemplate,
  newId: () => string,
): Paragraph[] =>
  chapters.flatMap(({ heading, clauses }) => [
    { paragraphId: newId(), kind: 'heading' as const, text: heading },
    ...clauses.map((text) => ({ paragraphId: newId(), kind: 'clause' as const, text })),
  ]);
