import { blocksOfPaste, type PasteRoom } from '@/shared/notices/content/blocks-of-paste';
import { plainTextOf } from '@/shared/notices/content/plain-text-of';
import type { NoticeBlock } from '@/shared/notices/notice-content';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { newRequestId } from '@/src/platform/request-id';
import type { WrittenBlock } from '../../notice-draft';

export const newBlock = (block: NoticeBlock): WrittenBlock => ({ key: newRequestId(), block });

/** One place up (-1) or down (1); what stands at the end stays there. */
export function movedBlock(
  blocks: readonly WrittenBlock[],
  from: number,
  by: -1 | 1,
): WrittenBlock[] {
  const moved = blocks[from];
  const other = blocks[from + by];
  if (!moved || !other) return [...blocks];
  return blocks.map((block, place) =>
    place === from ? other : place === from + by ? moved : block,
  );
}

/** What was put in at once is taken for a pasted text from this length on; nobody types so fast. */
const pastedFrom = 200;

/** What stood before it and after it, and what was put in between. */
export function insertionInto(before: string, after: string) {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    head: after.slice(0, start),
    inserted: after.slice(start, after.length - end),
    tail: after.slice(after.length - end),
  };
}

/** Whether a paragraph's new text is a pasted one that should become blocks of its own. */
export function isPaste(before: string, after: string): boolean {
  if (after.length > noticeLimits.paragraph) return true;
  if (after.length - before.length < pastedFrom) return false;
  return /\n\s*\n/.test(insertionInto(before, after).inserted.trim());
}

export interface PastedInto {
  blocks: WrittenBlock[];
  /** Characters that found no room. */
  leftOver: number;
}

/**
 * Takes what was pasted into the paragraph at `place` apart into blocks. What was typed before stays,
 * before and after it; only of the pasted text may something be left over.
 */
export function pasteInto(
  blocks: readonly WrittenBlock[],
  place: number,
  text: string,
): PastedInto {
  const target = blocks[place];
  if (target?.block.kind !== 'paragraph') return { blocks: [...blocks], leftOver: 0 };
  const { head, inserted, tail } = insertionInto(target.block.text, text);
  const around = [head, tail].map((words) => words.trim());
  const others = blocks.filter((block) => block !== target).map(({ block }) => block);
  const { blocks: pasted, leftOver } = blocksOfPaste(inserted, roomBeside(others, around));
  const paragraphs = (words: string | undefined): NoticeBlock[] =>
    words ? [{ kind: 'paragraph', text: words }] : [];
  const [first, ...rest] = [...paragraphs(around[0]), ...pasted, ...paragraphs(around[1])];
  return {
    leftOver,
    blocks: [
      ...blocks.slice(0, place),
      { key: target.key, block: first ?? target.block },
      ...rest.map(newBlock),
      ...blocks.slice(place + 1),
    ],
  };
}

function roomBeside(others: readonly NoticeBlock[], around: readonly string[]): PasteRoom {
  const kept = around.filter((words) => words !== '');
  const typed = plainTextOf(others).length + kept.reduce((sum, { length }) => sum + length + 1, 1);
  return {
    blocks: Math.max(0, noticeLimits.blocks - others.length - kept.length),
    characters: Math.max(0, noticeLimits.words - typed),
  };
}
