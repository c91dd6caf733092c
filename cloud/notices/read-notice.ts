import { z } from 'zod';
import { citedClauseSchema, citedClauses } from '@/cloud/conventions/public';
import { photoAddresses } from '@/cloud/files/public';
import { operation } from '@/cloud/platform/operation';
import { audienceTargets } from '@/shared/notices/audience';
import type { NoticeContent } from '@/shared/notices/notice-content';
import { noticeKinds } from '@/shared/notices/notice-kinds';
import { may } from '@/shared/permissions';
import { staffRoles } from '@/shared/roles';
import { audienceNames } from './audience-places';
import { maySpeakFor } from './correction';
import { findVisibleNotice, readAttachments, readPhotoIds } from './notice-detail';
import { audienceInput } from './notice-input';
import { readAudience } from './stored-audience';

const link = z.object({ id: z.string(), title: z.string() });

const noticeDetail = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  title: z.string(),
  /** Plain text, a paragraph a line. */
  body: z.string(),
  /** The same in blocks, whose pictures are among `photos`; null: written in plain text. */
  content: z.custom<NoticeContent | null>(),
  attachments: z.array(
    z.object({
      fileId: z.string(),
      name: z.string(),
      byteCount: z.number(),
      address: z.string(),
    }),
  ),
  /** Clauses of conventions it cites. */
  citations: z.array(citedClauseSchema),
  commentsOpen: z.boolean(),
  /** It was taken back, for this reason. */
  recall: z.object({ reason: z.string(), recalledAt: z.string() }).nullable(),
  publisher: z.string(),
  publishedAt: z.string(),
  expiresAt: z.string().nullable(),
  expired: z.boolean(),
  postedUntil: z.string().nullable(),
  needsConfirmation: z.boolean(),
  photos: z.array(z.object({ fileId: z.string(), address: z.string() })),
  corrects: link.nullable(),
  correctedBy: link.nullable(),
  /** The poll it announces or whose result it posts. */
  pollId: z.string().nullable(),
  /** The convention it tells of. */
  conventionId: z.string().nullable(),
  audience: z.object({
    kind: z.enum(['community', 'buildings', 'entrances', 'units', 'roles']),
    /** Empty for the whole community, and for rooms unless staff ask. */
    names: z.array(z.string()),
    count: z.number(),
    /** The rule itself, for those who may publish a correction. */
    rule: audienceInput.nullable(),
  }),
  /** The saved group it was addressed to, for staff. */
  groupName: z.string().nullable(),
  addressedToMe: z.boolean(),
  readByMe: z.boolean(),
  confirmedAt: z.string().nullable(),
  mayCorrect: z.boolean(),
  mayRecall: z.boolean(),
  maySeeReadership: z.boolean(),
});

/**
 * One notice. Looking at it is recorded by `recordRead`, a mutation of its own, because a query
 * may be asked again at any time without anybody having looked.
 *
 * @throws Refusal noticeUnknown also for a notice addressed to others
 */
export const readNotice = operation('notices.read')
  .input(z.object({ noticeId: z.uuid() }))
  .output(noticeDetail)
  .query(async ({ ctx, input: { noticeId } }) => {
    const notice = await findVisibleNotice(ctx, noticeId);
    const audience = await readAudience(ctx, noticeId);
    const { roles } = ctx.caller;
    const mayPublish = may(roles, 'notices.publish');
    const { recalledAt, recallReason } = notice;
    const mayMend =
      mayPublish &&
      recalledAt === null &&
      notice.subjectKind !== 'poll' &&
      maySpeakFor(roles, notice.publisherRole);
    const mayCorrect = mayMend && notice.correctedBy === null;
    return {
      ...notice,
      publisher: staffRoles[notice.publisherRole],
      publishedAt: notice.publishedAt.toISOString(),
      expiresAt: notice.expiresAt?.toISOString() ?? null,
      expired: notice.expiresAt !== null && notice.expiresAt <= ctx.now,
      postedUntil: notice.postedUntil?.toISOString() ?? null,
      photos: await photoAddresses(ctx, await readPhotoIds(ctx, noticeId)),
      attachments: await readAttachments(ctx, noticeId),
      citations: await citedClauses(ctx, { kind: 'notice', id: noticeId }),
      recall:
        recalledAt === null
          ? null
          : { reason: recallReason ?? '', recalledAt: recalledAt.toISOString() },
      pollId: notice.subjectKind === 'poll' ? notice.subjectId : null,
      conventionId: notice.subjectKind === 'convention' ? notice.subjectId : null,
      audience: {
        kind: audience.kind,
        names: await audienceNames(ctx, audience, may(roles, 'notices.readAll')),
        count: audienceTargets(audience).length,
        rule: mayCorrect ? audience : null,
      },
      groupName: may(roles, 'notices.readAll') ? notice.groupName : null,
      addressedToMe: Boolean(notice.addressedToMe),
      readByMe: notice.readAt !== null,
      confirmedAt: notice.confirmedAt?.toISOString() ?? null,
      mayCorrect,
      mayRecall: mayMend,
      maySeeReadership: mayPublish,
    };
  });
