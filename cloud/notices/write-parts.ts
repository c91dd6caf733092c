import type { CommunityTransaction } from '@/cloud/platform/database';
import type { NewRow } from '@/cloud/platform/tables';
import type { Audience } from '@/shared/notices/audience';
import { picturesOf } from '@/shared/notices/content/plain-text-of';
import type { Attachment } from '@/shared/notices/drafts/drafted-notice';
import type { NoticeContent } from '@/shared/notices/notice-content';
import './drafts/tables';
import './tables';

interface PartsContext {
  transaction: CommunityTransaction;
  communityId: string;
}

/** Whom a notice is for, a row a target. */
export async function writeAudience(
  { transaction, communityId }: PartsContext,
  noticeId: string,
  audience: Audience,
): Promise<void> {
  await transaction
    .insertInto('noticeAudience')
    .values(audienceRows(audience).map((row) => ({ communityId, noticeId, ...row })))
    .execute();
}

interface Files {
  content?: NoticeContent | null;
  photos: readonly string[];
  attachments?: readonly Attachment[];
}

/** Its pictures, those among its blocks where it has blocks, and its documents. */
export async function writeFiles(
  { transaction, communityId }: PartsContext,
  noticeId: string,
  { content, photos, attachments = [] }: Files,
): Promise<void> {
  const pictures = content ? picturesOf(content) : photos;
  if (pictures.length > 0) {
    await transaction
      .insertInto('noticePhoto')
      .values(pictures.map((fileId, position) => ({ communityId, noticeId, position, fileId })))
      .execute();
  }
  if (attachments.length > 0) {
    await transaction
      .insertInto('noticeAttachment')
      .values(
        attachments.map(({ fileId, name }, position) => ({
          ...{ communityId, noticeId, position, fileId, name },
        })),
      )
      .execute();
  }
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
