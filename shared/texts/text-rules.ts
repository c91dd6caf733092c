import type { TextRefusal } from './refusals';
import type { Paragraph, TextContent } from './text-content';
import { textLimits } from './text-limits';

interface Limits {
  readonly min: number;
  readonly max: number;
}

const isWithin = ({ min, max }: Limits, text: string): boolean => {
  const { length } = text.trim();
  return length >= min && length <= max;
};

export const paragraphProblem = (text: string): TextRefusal | null =>
  isWithin(textLimits.paragraph, text)
    ? null
    : { code: 'paragraphLength', details: textLimits.paragraph };

export const textTitleProblem = (title: string): TextRefusal | null =>
  isWithin(textLimits.title, title) ? null : { code: 'textTitleLength', details: textLimits.title };

/** What keeps a working copy from being kept; it may lack paragraphs, but nothing may be too much. */
export function workingCopyProblem(content: TextContent): TextRefusal | null {
  const { max } = textLimits.paragraphs;
  if (content.paragraphs.length > max) return { code: 'paragraphsTooMany', details: { max } };
  return textTitleProblem(content.title) ?? firstParagraphProblem(content.paragraphs);
}

/**
 * What keeps a working copy from becoming the next version: it must say something, and something
 * else than the version before.
 */
export function publicationProblem(content: TextContent, isUnchanged: boolean): TextRefusal | null {
  if (content.paragraphs.length < textLimits.paragraphs.min) return { code: 'textEmpty' };
  return workingCopyProblem(content) ?? (isUnchanged ? { code: 'textUnchanged' } : null);
}

function firstParagraphProblem(paragraphs: readonly Paragraph[]): TextRefusal | null {
  for (const { text } of paragraphs) {
    const problem = paragraphProblem(text);
    if (problem) return problem;
  }
  return null;
}

export const suggestionReasonProblem = (reason: string): TextRefusal | null =>
  isWithin(textLimits.suggestionReason, reason)
    ? null
    : { code: 'suggestionReasonLength', details: textLimits.suggestionReason };

export const suggestionAnswerProblem = (answer: string): TextRefusal | null =>
  isWithin(textLimits.suggestionAnswer, answer)
    ? null
    : { code: 'suggestionAnswerLength', details: textLimits.suggestionAnswer };
