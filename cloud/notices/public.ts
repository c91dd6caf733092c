import type { Audience } from '@/shared/notices/audience';
import type { NoticeKind } from '@/shared/notices/notice-kinds';
import type { NoticeSubject } from '@/shared/notices/notice-subject';
import type { StaffRole } from '@/shared/roles';
import { type PublishingContext, writeNotice } from './write-notice';

export { hideComment, showComment } from './comments/moderated-comment';
export { openNextDuty } from './disclosure/open-duties';
export { remindDisclosure } from './disclosure/remind-disclosure';
export { publishScheduled } from './drafts/publish-scheduled';
export { endPosting } from './postings/end-posting';
export { hidePostingObjection, showPostingObjection } from './postings/moderated-objection';
export { pushNotice } from './push/push-notice';
export { tellRecall } from './push/stop-pushing';
export { readableNotices } from './readable-notices';

/** A notice another feature publishes. A result is a public posting: it names its end. */
export type NoticeToPublish = {
  title: string;
  /** Plain text, a paragraph a line. */
  body: string;
  audience: Audience;
  pinned: boolean;
  expiresAt: Date | null;
  /** The body in whose name it stands. */
  publisherRole: StaffRole;
  subject?: NoticeSubject;
  /** The notice it is put in the place of, which stays readable. */
  correctsNoticeId?: string | null;
} & ({ kind: 'notice' | 'pollAnnouncement' } | { kind: 'pollResult'; postedUntil: Date });

/**
 * Publishes a notice from another feature's operation or due work (which has no caller), in its
 * transaction. A poll is announced once and its result published once, any further one as a correction
 * of the one before: the database refuses others.
 *
 * @throws Refusal noticeAudienceUnknown
 */
export function publishNotice(
  context: PublishingContext,
  notice: NoticeToPublish,
): Promise<string> {
  return writeNotice(context, {
    kind: notice.kind,
    title: notice.title,
    body: notice.body,
    audience: notice.audience,
    publisherRole: notice.publisherRole,
    pinned: notice.pinned,
    expiresAt: notice.expiresAt,
    postedUntil: notice.kind === 'pollResult' ? notice.postedUntil : null,
    needsConfirmation: false,
    correctsNoticeId: notice.correctsNoticeId ?? null,
    photos: [],
    subject: notice.subject ?? null,
  });
}

/** The newest notice of a kind about a poll: the one a further one corrects. */
export async function newestNoticeOfPoll(
  { transaction, communityId }: PublishingContext,
  kind: NoticeKind,
  pollId: string,
): Promise<string | null> {
  const notice = await transaction
    .selectFrom('notice')
    .select('id')
    .where('communityId', '=', communityId)
    .where('kind', '=', kind)
    .where('subjectId', '=', pollId)
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return notice?.id ?? null;
}
