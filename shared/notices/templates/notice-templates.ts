import type { CommunityKind } from '@/shared/notices/disclosure/items';
import { everydayTemplates } from './everyday-templates';
import { lawfulTemplates } from './lawful-templates';
import type { NoticeTemplate } from './notice-template';

/** Notices to begin with, by a key that stands in addresses of pages. */
const noticeTemplates: Readonly<Record<string, NoticeTemplate>> = {
  ...everydayTemplates,
  ...lawfulTemplates,
};

export const noticeTemplateOf = (id: string): NoticeTemplate | null =>
  Object.hasOwn(noticeTemplates, id) ? (noticeTemplates[id] ?? null) : null;

/** What is offered to a community of this kind: the everyday ones first. */
export const noticeTemplatesOf = (kind: CommunityKind): (NoticeTemplate & { id: string })[] =>
  Object.entries(noticeTemplates)
    .filter(([, { communityKinds }]) => communityKinds?.includes(kind) ?? true)
    .map(([id, template]) => ({ id, ...template }));
