import type { Visibility } from '@/shared/moderation/visibility';

/** A topic's title as everybody may read it: not where its words were hidden. */
export const shownTitle = ({ title, visibility }: { title: string; visibility: Visibility }) =>
  visibility === 'shown' ? title : '这个议题的内容已被隐藏';
