import { plainLine } from '@/shared/plain-text';
import type { ParagraphKind } from './text-content';

// 第一章 总则 · 一、用电安全
const headingStart = /^(第[一二三四五六七八九十百零\d]+[章节]|[一二三四五六七八九十]+、)/;
const sentenceEnd = /[。！？；，：]$/;
const longestHeading = 30;

/**
 * The paragraphs of what a writer typed or pasted: one a line, empty lines left out. A short line
 * that is numbered like a chapter and ends like none of a sentence is taken for a heading.
 */
export const pastedParagraphs = (pasted: string): { kind: ParagraphKind; text: string }[] =>
  pasted
    .split(/\r\n?|\n/)
    .map(plainLine)
    .filter((text) => text !== '')
    .map((text) => ({ kind: isHeading(text) ? 'heading' : 'clause', text }));

const isHeading = (text: string): boolean =>
  text.length <= longestHeading && headingStart.test(text) && !sentenceEnd.test(text);
