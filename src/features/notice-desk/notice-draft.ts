import type { Audience, AudienceRole } from '@/shared/notices/audience';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { plainLine, plainParagraphs } from '@/shared/plain-text';
import type { StaffRole } from '@/shared/roles';

/** `same`: whom the corrected notice was for. */
export type AudienceKind = Audience['kind'] | 'same';

/** A place with what it is called, so that a draft of last week can be shown without asking. */
export type ChosenPlace = { id: string; label: string };

/** A notice as it is being written. What was chosen for one kind of audience waits while another is tried. */
export type NoticeDraft = {
  title: string;
  body: string;
  photos: string[];
  publisherRole: StaffRole | null;
  audienceKind: AudienceKind | null;
  buildings: ChosenPlace[];
  entrances: ChosenPlace[];
  units: ChosenPlace[];
  roles: AudienceRole[];
  pinned: boolean;
  needsConfirmation: boolean;
  expiresAt: string | null;
};

export const emptyNoticeDraft: NoticeDraft = {
  title: '',
  body: '',
  photos: [],
  publisherRole: null,
  audienceKind: null,
  buildings: [],
  entrances: [],
  units: [],
  roles: [],
  pinned: false,
  needsConfirmation: false,
  expiresAt: null,
};

/** The draft of a follow-up: the old text to mend, for the same people. */
export const correctionDraft = (wrong: { title: string; body: string }): NoticeDraft => ({
  ...emptyNoticeDraft,
  title: `更正：${wrong.title}`.slice(0, noticeLimits.title.max),
  body: wrong.body,
  audienceKind: 'same',
});

export type DraftProblems = {
  title?: string;
  body?: string;
  audience?: string;
  expiresAt?: string;
};

/** What is missing in the text, each sentence under its field. */
export function textProblems({ title, body }: NoticeDraft): DraftProblems {
  const { min: shortTitle, max: longTitle } = noticeLimits.title;
  const { min: shortBody, max: longBody } = noticeLimits.body;
  const titleLength = plainLine(title).length;
  const bodyLength = plainParagraphs(body).length;
  return {
    ...(titleLength < shortTitle && { title: '请写标题，让人一眼看出是什么事。' }),
    ...(titleLength > longTitle && { title: `标题不要超过 ${longTitle} 个字。` }),
    ...(bodyLength < shortBody && { body: '请写公告的内容。' }),
    ...(bodyLength > longBody && { body: `内容不要超过 ${longBody} 个字。` }),
  };
}

/** What is missing about whom and until when. */
export function audienceProblems(
  draft: NoticeDraft,
  audience: Audience | null,
  now: Date,
): DraftProblems {
  const expired = draft.expiresAt !== null && Date.parse(draft.expiresAt) <= now.getTime();
  return {
    ...(audience === null && { audience: '请选择发给谁。' }),
    ...(expired && { expiresAt: '有效期要晚于现在。' }),
  };
}

/** The audience as chosen so far; null while nothing is. `sameAs` is the corrected notice's. */
export function chosenAudience(draft: NoticeDraft, sameAs: Audience | null): Audience | null {
  const idsOf = (places: ChosenPlace[]) => places.map(({ id }) => id);
  const placed = (kind: 'buildings' | 'entrances' | 'units'): Audience | null =>
    draft[kind].length > 0 ? { kind, ids: idsOf(draft[kind]) } : null;
  switch (draft.audienceKind) {
    case null:
      return null;
    case 'same':
      return sameAs;
    case 'community':
      return { kind: 'community' };
    case 'roles':
      return draft.roles.length > 0 ? { kind: 'roles', roles: draft.roles } : null;
    default:
      return placed(draft.audienceKind);
  }
}
