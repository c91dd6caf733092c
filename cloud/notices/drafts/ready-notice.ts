import type { MemberContext } from '@/cloud/platform/operation';
import { plainTextOf } from '@/shared/notices/content/plain-text-of';
import type { DraftedNotice } from '@/shared/notices/drafts/drafted-notice';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { postingEnd } from '@/shared/notices/postings/posting-end';
import { Refusal } from '@/shared/refusals';
import type { NewNotice } from '../write-notice';
import { publishingBodies } from './hold-draft';

export type ReadyContext = Pick<MemberContext, 'transaction' | 'communityId' | 'now'> & {
  accountId: string;
  caller: Pick<MemberContext['caller'], 'roles'>;
};

/**
 * What a draft becomes when it is published at `context.now` by whoever has the context's roles. Files
 * were looked at when it was stored.
 *
 * @throws Refusal noticeTitleMissing, noticeContentEmpty, noticeAudienceMissing,
 *   noticePostingDaysMissing when something is missing
 * @throws Refusal noticePublisherNotYours, noticeExpiryPassed, noticeExpiresWhilePosted
 */
export function readyNotice(context: ReadyContext, drafted: DraftedNotice): NewNotice {
  const { title, content, audience, publisherRole, kind } = drafted;
  if (!publishingBodies(context.caller.roles).includes(publisherRole)) {
    throw new Refusal('noticePublisherNotYours');
  }
  if (title.length < noticeLimits.title.min) throw new Refusal('noticeTitleMissing');
  if (content.length === 0) throw new Refusal('noticeContentEmpty');
  if (audience === null) throw new Refusal('noticeAudienceMissing');
  const postedUntil = kind === 'publicPosting' ? endOfPosting(context, drafted) : null;
  const expiresAt = drafted.expiresAt === null ? null : new Date(drafted.expiresAt);
  if (expiresAt !== null && expiresAt <= context.now) throw new Refusal('noticeExpiryPassed');
  if (expiresAt !== null && postedUntil !== null && expiresAt < postedUntil) {
    throw new Refusal('noticeExpiresWhilePosted');
  }
  return {
    ...{ kind, title, content, audience, publisherRole, postedUntil, expiresAt },
    body: plainTextOf(content),
    groupName: drafted.groupName,
    pinned: drafted.pinned,
    needsConfirmation: drafted.needsConfirmation,
    commentsOpen: drafted.commentsOpen,
    correctsNoticeId: drafted.correctsNoticeId,
    photos: [],
    attachments: drafted.attachments,
    citations: drafted.citations,
    disclosure: drafted.disclosure,
    subject: null,
  };
}

function endOfPosting({ now }: ReadyContext, { postingDays }: DraftedNotice): Date {
  if (postingDays === null) throw new Refusal('noticePostingDaysMissing');
  return postingEnd(now, postingDays);
}
