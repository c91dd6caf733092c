import { plainLine, plainParagraphs } from '../../plain-text';
import type { NoticeBlock, NoticeContent } from '../notice-content';

/** Blocks as they are kept: plain text, blanks and blocks that say nothing left out. */
export const tidyContent = (content: NoticeContent): NoticeBlock[] =>
  content.map(tidyBlock).filter(saysSomething);

function tidyBlock(block: NoticeBlock): NoticeBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', text: plainLine(block.text) };
    case 'paragraph':
      return { kind: 'paragraph', text: plainParagraphs(block.text) };
    case 'list': {
      const items = block.items.map(plainLine).filter((item) => item !== '');
      return { kind: 'list', ordered: block.ordered, items };
    }
    case 'image':
      return { kind: 'image', fileId: block.fileId, caption: plainLine(block.caption) };
  }
}

function saysSomething(block: NoticeBlock): boolean {
  if (block.kind === 'image') return true;
  return block.kind === 'list' ? block.items.length > 0 : block.text !== '';
}
