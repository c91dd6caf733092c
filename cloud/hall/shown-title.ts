import { hiddenTitle } from '@/shared/hall/hidden-topic';
import type { Visibility } from '@/shared/moderation/visibility';

/** A topic's title as everybody may read it: not where its words are hidden or kept back. */
export const shownTitle = ({ title, visibility }: { title: string; visibility: Visibility }) =>
  visibility === 'shown' ? title : hiddenTitle;
