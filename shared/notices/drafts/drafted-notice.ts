import type { Audience } from '@/shared/notices/audience';
import type { NoticeContent } from '@/shared/notices/notice-content';
import type { StaffRole } from '@/shared/roles';

/** What staff write themselves; announcements and results of polls write themselves. */
export const writableKinds = ['notice', 'emergency', 'publicPosting'] as const;
export type WritableKind = (typeof writableKinds)[number];

/** A document that comes with a notice, under the name people see. */
export interface Attachment {
  fileId: string;
  name: string;
}

/** A clause, with how it read to whoever chose it: for the draft alone. */
export interface DraftedCitation {
  conventionId: string;
  paragraphId: string;
  conventionName: string;
  label: string;
  text: string;
}

/** A notice as it is being written: anything may be missing until it is published. */
export interface DraftedNotice {
  kind: WritableKind;
  publisherRole: StaffRole;
  title: string;
  content: NoticeContent;
  attachments: readonly Attachment[];
  audience: Audience | null;
  /** The saved group the audience was taken from, as it is called. */
  groupName: string | null;
  pinned: boolean;
  needsConfirmation: boolean;
  commentsOpen: boolean;
  /** UTC instant after which lists leave it out. */
  expiresAt: string | null;
  /** Whole days a public posting stays up; null for other kinds. */
  postingDays: number | null;
  /** What it makes public (`shared/notices/disclosure`), and for which period unless it arises at once. */
  disclosure: { itemKey: string; period: string | null } | null;
  correctsNoticeId: string | null;
  /** Clauses of conventions it cites; when it is published, they are cited as they read then. */
  citations: readonly DraftedCitation[];
}

export const draftStates = ['draft', 'scheduled', 'published', 'discarded'] as const;
export type DraftState = (typeof draftStates)[number];

/** How far ahead a notice may be scheduled, in days: who publishes it should still be there. */
export const mostScheduledDays = 90;
