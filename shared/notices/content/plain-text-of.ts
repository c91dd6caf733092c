import type { NoticeBlock, NoticeContent } from '../notice-content';

/** What blocks say in plain text, a paragraph a line: for excerpts, messages, search and print. */
export const plainTextOf = (content: NoticeContent): string => content.map(textOfBlock).join('\n');

function textOfBlock(block: NoticeBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}. ` : '· '}${item}`)
        .join('\n');
    case 'image':
      return block.caption === '' ? '［图片］' : `［图片：${block.caption}］`;
  }
}

/** The pictures among the blocks, in order, each once. */
export const picturesOf = (content: NoticeContent): string[] => [
  ...new Set(content.flatMap((block) => (block.kind === 'image' ? [block.fileId] : []))),
];
