import type { NoticeBlock, NoticeContent } from '../notice-content';
import { noticeLimits } from '../notice-limits';
import { picturesOf, plainTextOf } from './plain-text-of';

/** Why blocks cannot be published as they are; `block` is the place of the one to mend, null for the whole. */
export type ContentProblem =
  | { kind: 'empty' }
  | { kind: 'tooLong'; block: number | null; most: number }
  | { kind: 'tooMany'; of: 'blocks' | 'items' | 'pictures'; block: number | null; most: number };

/** The first problem of cleaned blocks (`tidyContent`), or null. */
export function contentProblem(content: NoticeContent): ContentProblem | null {
  const { blocks, photos, words } = noticeLimits;
  if (content.length === 0) return { kind: 'empty' };
  if (content.length > blocks) return { kind: 'tooMany', of: 'blocks', block: null, most: blocks };
  for (const [index, block] of content.entries()) {
    const problem = blockProblem(block, index);
    if (problem) return problem;
  }
  if (picturesOf(content).length > photos) {
    return { kind: 'tooMany', of: 'pictures', block: null, most: photos };
  }
  if (plainTextOf(content).length > words) return { kind: 'tooLong', block: null, most: words };
  return null;
}

function blockProblem(block: NoticeBlock, index: number): ContentProblem | null {
  const { listItems } = noticeLimits;
  if (block.kind === 'list' && block.items.length > listItems) {
    return { kind: 'tooMany', of: 'items', block: index, most: listItems };
  }
  const most = mostCharacters[block.kind];
  const isLong = wordsOf(block).some((text) => text.length > most);
  return isLong ? { kind: 'tooLong', block: index, most } : null;
}

const mostCharacters = {
  heading: noticeLimits.heading,
  paragraph: noticeLimits.paragraph,
  list: noticeLimits.listItem,
  image: noticeLimits.caption,
} as const satisfies Record<NoticeBlock['kind'], number>;

/** The texts of a block, each of which has its own limit. */
export function wordsOf(block: NoticeBlock): readonly string[] {
  if (block.kind === 'list') return block.items;
  return [block.kind === 'image' ? block.caption : block.text];
}

/** What a person reads about a problem: what to do next. */
export function contentProblemWords(problem: ContentProblem): string {
  switch (problem.kind) {
    case 'empty':
      return '请写公告的内容。';
    case 'tooLong':
      return problem.block === null
        ? `公告一共不要超过 ${problem.most} 个字。长的内容可以做成 PDF 附件。`
        : `第 ${problem.block + 1} 段太长，不要超过 ${problem.most} 个字，请分成几段。`;
    case 'tooMany':
      return {
        blocks: `公告不要超过 ${problem.most} 段，请合并几段。`,
        items: `第 ${(problem.block ?? 0) + 1} 段的列表不要超过 ${problem.most} 条，请分成两个列表。`,
        pictures: `图片不要超过 ${problem.most} 张，请去掉几张。`,
      }[problem.of];
  }
}
