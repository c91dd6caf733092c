import type { Audience, AudienceRole } from '@/shared/notices/audience';
import { contentProblem, contentProblemWords } from '@/shared/notices/content/content-problem';
import { tidyContent } from '@/shared/notices/content/tidy-content';
import type {
  Attachment,
  DraftedNotice,
  WritableKind,
} from '@/shared/notices/drafts/drafted-notice';
import type { NoticeBlock } from '@/shared/notices/notice-content';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { plainLine } from '@/shared/plain-text';
import type { StaffRole } from '@/shared/roles';
import type { CitedClauseData } from '@/src/features/conventions/public';
import type { cloudClient } from '@/src/platform/cloud';

/** A draft as the server keeps it. */
export type ReadDraft = Awaited<ReturnType<(typeof cloudClient)['notices']['readDraft']['query']>>;

/** `same`: whom the corrected notice was for. */
export type AudienceKind = Audience['kind'] | 'same';

/** A place with what it is called, so that a draft of last week can be shown without asking. */
export type ChosenPlace = { id: string; label: string };

/** An audience as it is being chosen. What was chosen for one kind waits while another is tried. */
export type AudienceChoice = {
  audienceKind: AudienceKind | null;
  buildings: ChosenPlace[];
  entrances: ChosenPlace[];
  units: ChosenPlace[];
  roles: AudienceRole[];
  /** The saved group it was taken from; null once it was changed. */
  groupName: string | null;
};

export const nobodyChosen: AudienceChoice = {
  audienceKind: null,
  buildings: [],
  entrances: [],
  units: [],
  roles: [],
  groupName: null,
};

/** A block with a name of its own, so that it keeps its place under the finger while others move. */
export type WrittenBlock = { key: string; block: NoticeBlock };

/** A notice as it is being written. */
export type NoticeDraft = AudienceChoice & {
  /** Its name on the server; '' until it is sent there for the first time. */
  draftId: string;
  /** The revision on the server from which it was gone on with; 0: it has never been saved there. */
  revision: number;
  kind: WritableKind;
  title: string;
  blocks: WrittenBlock[];
  attachments: Attachment[];
  publisherRole: StaffRole | null;
  pinned: boolean;
  needsConfirmation: boolean;
  commentsOpen: boolean;
  expiresAt: string | null;
  postingDays: number | null;
  disclosure: DraftedNotice['disclosure'];
  citations: CitedClauseData[];
};

/** One empty paragraph to begin with. */
const firstBlock: WrittenBlock = { key: 'first', block: { kind: 'paragraph', text: '' } };

export const emptyNoticeDraft: NoticeDraft = {
  ...nobodyChosen,
  draftId: '',
  revision: 0,
  kind: 'notice',
  title: '',
  blocks: [firstBlock],
  attachments: [],
  publisherRole: null,
  pinned: false,
  needsConfirmation: false,
  commentsOpen: false,
  expiresAt: null,
  postingDays: null,
  disclosure: null,
  citations: [],
};

export type DraftProblems = {
  title?: string;
  body?: string;
  audience?: string;
  expiresAt?: string;
};

/** What the blocks say, as it would be kept. */
export const contentOf = ({ blocks }: Pick<NoticeDraft, 'blocks'>): NoticeBlock[] =>
  tidyContent(blocks.map(({ block }) => block));

/** What is missing in the text, each sentence under its field. */
export function textProblems(draft: NoticeDraft): DraftProblems {
  const { min, max } = noticeLimits.title;
  const titleLength = plainLine(draft.title).length;
  const problem = contentProblem(contentOf(draft));
  return {
    ...(titleLength < min && { title: '请写标题，让人一眼看出是什么事。' }),
    ...(titleLength > max && { title: `标题不要超过 ${max} 个字。` }),
    ...(problem && { body: contentProblemWords(problem) }),
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
export function chosenAudience(draft: AudienceChoice, sameAs: Audience | null): Audience | null {
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
