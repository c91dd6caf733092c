import { v7 as uuid } from 'uuid';
import { citeClauses } from '@/cloud/conventions/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type CommunityTransaction, json } from '@/cloud/platform/database';
import type { Audience } from '@/shared/notices/audience';
import type { Attachment } from '@/shared/notices/drafts/drafted-notice';
import type { NoticeContent } from '@/shared/notices/notice-content';
import type { NoticeKind } from '@/shared/notices/notice-kinds';
import { emergencyDays, pinnedDays } from '@/shared/notices/notice-limits';
import type { NoticeSubject } from '@/shared/notices/notice-subject';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { afterFullDays } from '@/shared/shanghai-time';
import { refuseUnknownTargets } from './audience-places';
import type { DisclosureChoice } from './disclosure/fulfil-duty';
import { beginPosting } from './postings/begin-posting';
import { queuePush } from './push/queue-push';
import { writeAudience, writeFiles } from './write-parts';
import './tables';

/** A call of an operation, or due work, which has no caller. */
export interface PublishingContext {
  transaction: CommunityTransaction;
  communityId: string;
  now: Date;
  accountId?: string | null;
}

export interface NewNotice {
  kind: NoticeKind;
  title: string;
  body: string;
  audience: Audience;
  publisherRole: StaffRole;
  pinned: boolean;
  expiresAt: Date | null;
  postedUntil: Date | null;
  needsConfirmation: boolean;
  correctsNoticeId: string | null;
  photos: readonly string[];
  subject: NoticeSubject | null;
  /** Its words in blocks, which `body` says in plain text; its pictures stand for `photos`. */
  content?: NoticeContent | null;
  attachments?: readonly Attachment[];
  commentsOpen?: boolean;
  /** The saved group the audience was taken from, as it is called. */
  groupName?: string | null;
  /** Clauses of conventions it cites. */
  citations?: readonly { conventionId: string; paragraphId: string }[];
  /** What it makes public, for which period. */
  disclosure?: DisclosureChoice | null;
}

/**
 * Writes a notice with its audience, pictures and documents, for good: the database grants no right to
 * change them; begins its posting, and has it brought to its people. Pinned means on top until it
 * expires, or for `pinnedDays`; an emergency always is, for `emergencyDays` unless it says until when.
 *
 * @throws Refusal noticeAudienceUnknown when the audience names a place this community has not
 * @throws Refusal noticeAlreadyCorrected when another follow-up was first
 * @throws Refusal those of `beginPosting` and `citeClauses`
 */
export async function writeNotice(context: PublishingContext, notice: NewNotice): Promise<string> {
  const { transaction, communityId, now } = context;
  const accountId = context.accountId ?? null;
  const id = uuid();
  await refuseUnknownTargets(context, notice.audience);
  const written = await transaction
    .insertInto('notice')
    .values({
      communityId,
      id,
      kind: notice.kind,
      title: notice.title,
      body: notice.body,
      publisherRole: notice.publisherRole,
      publishedBy: accountId,
      publishedAt: now,
      pinnedUntil: pinnedUntil(notice, now),
      expiresAt: notice.expiresAt,
      postedUntil: notice.postedUntil,
      needsConfirmation: notice.needsConfirmation,
      correctsNoticeId: notice.correctsNoticeId,
      subjectKind: notice.subject?.kind ?? null,
      subjectId: notice.subject?.id ?? null,
      content: notice.content ? json(notice.content) : null,
      commentsOpen: notice.commentsOpen ?? false,
      groupName: notice.groupName ?? null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'correctsNoticeId'])
        .where('correctsNoticeId', 'is not', null)
        .doNothing(),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) throw new Refusal('noticeAlreadyCorrected');
  await writeAudience(context, id, notice.audience);
  await writeFiles(context, id, notice);
  await recordDeed({ transaction, communityId, now, accountId }, 'notices.publish', id, {
    kind: notice.kind,
    audience: notice.audience.kind,
    publisherRole: notice.publisherRole,
    correctsNoticeId: notice.correctsNoticeId,
  });
  const { citations = [], disclosure = null } = notice;
  await beginPosting(context, { ...notice, id, publishedAt: now, disclosure });
  await citeClauses(context, { kind: 'notice', id }, citations);
  await queuePush(context, id);
  return id;
}

function pinnedUntil({ kind, pinned, expiresAt }: NewNotice, now: Date): Date | null {
  if (!pinned && kind !== 'emergency') return null;
  return expiresAt ?? afterFullDays(now, kind === 'emergency' ? emergencyDays : pinnedDays);
}
