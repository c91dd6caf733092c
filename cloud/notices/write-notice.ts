import { v7 as uuid } from 'uuid';
import { recordDeed } from '@/cloud/platform/audit-log';
import type { CommunityTransaction } from '@/cloud/platform/database';
import type { NewRow } from '@/cloud/platform/tables';
import type { Audience } from '@/shared/notices/audience';
import type { NoticeKind } from '@/shared/notices/notice-kinds';
import { pinnedDays } from '@/shared/notices/notice-limits';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { afterFullDays } from '@/shared/shanghai-time';
import { refuseUnknownTargets } from './audience-places';
import { queuePush } from './push/queue-push';
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
  subject: { kind: 'poll'; id: string } | null;
}

/**
 * Writes a notice with its audience and photos, for good: the database grants no right to change
 * them. Pinned means on top until it expires, or for `pinnedDays`.
 *
 * @throws Refusal noticeAudienceUnknown when the audience names a place this community has not.
 * @throws Refusal noticeAlreadyCorrected when another follow-up was first.
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
      pinnedUntil: notice.pinned ? (notice.expiresAt ?? afterFullDays(now, pinnedDays)) : null,
      expiresAt: notice.expiresAt,
      postedUntil: notice.postedUntil,
      needsConfirmation: notice.needsConfirmation,
      correctsNoticeId: notice.correctsNoticeId,
      subjectKind: notice.subject?.kind ?? null,
      subjectId: notice.subject?.id ?? null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'correctsNoticeId'])
        .where('correctsNoticeId', 'is not', null)
        .doNothing(),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) throw new Refusal('noticeAlreadyCorrected');
  await transaction
    .insertInto('noticeAudience')
    .values(audienceRows(notice.audience).map((row) => ({ communityId, noticeId: id, ...row })))
    .execute();
  if (notice.photos.length > 0) {
    await transaction
      .insertInto('noticePhoto')
      .values(
        notice.photos.map((fileId, position) => ({ communityId, noticeId: id, position, fileId })),
      )
      .execute();
  }
  await recordDeed({ transaction, communityId, now, accountId }, 'notices.publish', id, {
    kind: notice.kind,
    audience: notice.audience.kind,
    publisherRole: notice.publisherRole,
    correctsNoticeId: notice.correctsNoticeId,
  });
  await queuePush(context, id);
  return id;
}

type AudienceRow = Omit<NewRow<'noticeAudience'>, 'communityId' | 'noticeId' | 'target'>;

function audienceRows(audience: Audience): AudienceRow[] {
  const blank = { buildingId: null, entranceId: null, unitId: null, role: null };
  const { kind } = audience;
  switch (kind) {
    case 'community':
      return [{ kind, ...blank }];
    case 'roles':
      return [...new Set(audience.roles)].map((role) => ({ kind, ...blank, role }));
    case 'buildings':
      return [...new Set(audience.ids)].map((buildingId) => ({ kind, ...blank, buildingId }));
    case 'entrances':
      return [...new Set(audience.ids)].map((entranceId) => ({ kind, ...blank, entranceId }));
    case 'units':
      return [...new Set(audience.ids)].map((unitId) => ({ kind, ...blank, unitId }));
  }
}
