import type { CommunityKind } from '@/shared/notices/disclosure/items';
import type { WritableKind } from '@/shared/notices/drafts/drafted-notice';
import type { NoticeBlock } from '@/shared/notices/notice-content';

/** A notice to begin with: its words stand, what only the writer knows is blank. */
export interface NoticeTemplate {
  name: string;
  /** When it is used, in a few words. */
  note: string;
  /** Where it is offered; everywhere when left out. */
  communityKinds?: readonly CommunityKind[];
  kind: WritableKind;
  title: string;
  content: readonly NoticeBlock[];
  /** Whole days it stays posted; null for what is no public posting. */
  postingDays: number | null;
  /** What it makes public, by its key in `shared/notices/disclosure/items.ts`. */
  disclosureItem: string | null;
}

/** How many blanks (＿＿), which the writer has to fill in, nobody has filled in yet. */
export const blanksIn = (text: string): number => text.split(/＿{2,}/).length - 1;

export const heading = (text: string): NoticeBlock => ({ kind: 'heading', text });
export const paragraph = (text: string): NoticeBlock => ({ kind: 'paragraph', text });
export const list = (...items: string[]): NoticeBlock => ({ kind: 'list', ordered: false, items });
export const numbered = (...items: string[]): NoticeBlock => ({
  kind: 'list',
  ordered: true,
  items,
});
