import type { NoticeBlock } from '@/shared/notices/notice-content';
import type { WrittenBlock } from '../../notice-draft';

const kindWords = {
  heading: '小标题',
  paragraph: '内容',
  list: '列表',
  image: '图片',
} as const satisfies Record<NoticeBlock['kind'], string>;

/** What a block is called: 内容, and the place of any further one of its kind (内容，第 3 块). */
export function blockWords(blocks: readonly WrittenBlock[], place: number): string {
  const kind = blocks[place]?.block.kind ?? 'paragraph';
  const isFirst = blocks.findIndex(({ block }) => block.kind === kind) === place;
  return isFirst ? kindWords[kind] : `${kindWords[kind]}，第 ${place + 1} 块`;
}
