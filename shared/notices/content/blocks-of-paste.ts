import { plainLine } from '../../plain-text';
import type { NoticeBlock } from '../notice-content';
import { noticeLimits } from '../notice-limits';

/** How much may still be added to a notice. */
export interface PasteRoom {
  blocks: number;
  characters: number;
}

export interface Pasted {
  blocks: NoticeBlock[];
  /** Characters of the text that found no room; 0 when everything did. */
  leftOver: number;
}

/** Line break and list marker of a line in plain text, at most: `30. ` and the break. */
const markCharacters = 5;
const headingMost = 20;
const unorderedMark = /^[-*•·●○▪◆]\s*(?=\S)/;
const orderedMark = /^(\d{1,2})[.、．)）]\s*(?=[^\d\s])/;
const headingMark = /^(?:#{1,6}\s+|(?=[一二三四五六七八九十]{1,3}、))(?=\S)/;

/**
 * A pasted text as blocks: lines that stand together are a paragraph, an empty line ends it, marks at
 * the beginning of lines make lists, short numbered lines (一、…) headings. Takes as much as finds room,
 * from the beginning and without a gap, and tells how much did not. Reads no further than that, so that
 * two megabytes are as quick as a page.
 */
export function blocksOfPaste(text: string, room: PasteRoom): Pasted {
  const blocks: NoticeBlock[] = [];
  let left = room.characters;
  let position = 0;
  let joins = false;
  while (position < text.length) {
    const gap = blanksAt(text, position);
    if (/[\r\n]/.test(gap)) joins = false;
    position += gap.length;
    const fits = left - markCharacters;
    const lineEnd = endOfLine(text, position);
    const cut = position + Math.min(noticeLimits.paragraph, fits);
    const end = cutBetweenCharacters(text, position, Math.min(lineEnd, cut));
    if (fits <= 0 || end <= position) break;
    const line = lineOf(text.slice(position, end));
    if (line !== '') {
      const placed = place(blocks, line, joins);
      if (placed.length > room.blocks) break;
      blocks.splice(0, blocks.length, ...placed);
      left -= line.length + markCharacters;
      joins = true;
    }
    position = end + lineBreakAt(text, end);
  }
  const rest = text.slice(position);
  return { blocks, leftOver: rest.trim() === '' ? 0 : rest.length };
}

/** Runs of blanks are made one first: the cleaning would look at a long one again and again. */
const lineOf = (raw: string): string => plainLine(raw.replace(/\s+/g, ' '));

function blanksAt(text: string, position: number): string {
  const blanks = /\s*/y;
  blanks.lastIndex = position;
  return blanks.exec(text)?.[0] ?? '';
}

/** How long the line break at a place is: two characters where Windows wrote it. */
function lineBreakAt(text: string, position: number): number {
  if (text.startsWith('\r\n', position)) return 2;
  return /[\r\n]/.test(text.charAt(position)) ? 1 : 0;
}

/** Where the line ends, or a little beyond what a paragraph holds. */
function endOfLine(text: string, from: number): number {
  const window = text.slice(from, from + noticeLimits.paragraph + 1);
  const at = window.search(/[\r\n]/);
  return at < 0 ? from + window.length : from + at;
}

/** Never between the two halves of a character outside the basic plane. */
function cutBetweenCharacters(text: string, from: number, to: number): number {
  const last = text.charCodeAt(to - 1);
  const isFirstHalf = last >= 0xd800 && last <= 0xdbff && to < text.length;
  return isFirstHalf ? Math.max(from, to - 1) : to;
}

/** The blocks with one more line: in the last of them, or as a new one. */
function place(blocks: readonly NoticeBlock[], line: string, joins: boolean): NoticeBlock[] {
  const last = joins ? blocks.at(-1) : undefined;
  const before = blocks.slice(0, -1);
  const bullet = line.replace(unorderedMark, '');
  if (bullet !== line && bullet.length <= noticeLimits.listItem) {
    return takesItem(last, false)
      ? [...before, { ...last, items: [...last.items, bullet] }]
      : [...blocks, { kind: 'list', ordered: false, items: [bullet] }];
  }
  const number = Number(orderedMark.exec(line)?.[1] ?? 0);
  const item = line.replace(orderedMark, '');
  // Lists count from one: any other number stays in its line, or it would be told wrong.
  const next = takesItem(last, true) ? last.items.length + 1 : 1;
  if (number === next && item.length <= noticeLimits.listItem) {
    return takesItem(last, true)
      ? [...before, { ...last, items: [...last.items, item] }]
      : [...blocks, { kind: 'list', ordered: true, items: [item] }];
  }
  if (headingMark.test(line) && line.length <= headingMost && !/[，。；：！？,;:!?]/.test(line)) {
    return [...blocks, { kind: 'heading', text: line.replace(/^#+\s+/, '') }];
  }
  if (last?.kind === 'paragraph' && last.text.length + line.length < noticeLimits.paragraph) {
    return [...before, { kind: 'paragraph', text: `${last.text}\n${line}` }];
  }
  return [...blocks, { kind: 'paragraph', text: line }];
}

type ListBlock = Extract<NoticeBlock, { kind: 'list' }>;

const takesItem = (block: NoticeBlock | undefined, ordered: boolean): block is ListBlock =>
  block?.kind === 'list' &&
  block.ordered === ordered &&
  block.items.length < noticeLimits.listItems;
