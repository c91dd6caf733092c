import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { callersTargets, isAddressedTo } from './callers-notices';
import './drafts/tables';
import './tables';

/**
 * A notice as the caller may see it: addressed to them, or to anybody for staff.
 *
 * @throws Refusal noticeUnknown also for a notice addressed to others
 */
export async function findVisibleNotice(context: MemberContext, noticeId: string) {
  const { transaction, communityId, accountId, caller } = context;
  const targets = await callersTargets(context);
  const notice = await transaction
    .selectFrom('notice')
    .leftJoin('noticeReading as reading', (join) =>
      join
        .onRef('reading.communityId', '=', 'notice.communityId')
        .onRef('reading.noticeId', '=', 'notice.id')
        .on('reading.accountId', '=', accountId),
    )
    .leftJoin('noticeConfirmation as confirmation', (join) =>
      join
        .onRef('confirmation.communityId', '=', 'notice.communityId')
        .onRef('confirmation.noticeId', '=', 'notice.id')
        .on('confirmation.accountId', '=', accountId),
    )
    .leftJoin('noticeRecall as recall', (join) =>
      join
        .onRef('recall.communityId', '=', 'notice.communityId')
        .onRef('recall.noticeId', '=', 'notice.id'),
    )
    .selectAll('notice')
    .select((eb) => [
      'recall.reason as recallReason',
      'recall.recalledAt',
      'reading.readAt',
      'confirmation.confirmedAt',
      isAddressedTo(targets)(eb).as('addressedToMe'),
    ])
    .where('notice.communityId', '=', communityId)
    .where('notice.id', '=', noticeId)
    .executeTakeFirst();
  const readsAll = may(caller.roles, 'notices.readAll');
  if (!notice || !(notice.addressedToMe || readsAll)) throw new Refusal('noticeUnknown');
  const related = await readRelated(context, notice, readsAll ? null : targets);
  return { ...notice, ...related };
}

/** The notice it corrects, unless that was addressed to others, and the one that corrects it. */
async function readRelated(
  { transaction, communityId }: MemberContext,
  notice: { id: string; correctsNoticeId: string | null },
  targets: string[] | null,
) {
  const related = await transaction
    .selectFrom('notice')
    .select(['id', 'title', 'correctsNoticeId'])
    .where('communityId', '=', communityId)
    .where((eb) =>
      eb.or([eb('id', '=', notice.correctsNoticeId), eb('correctsNoticeId', '=', notice.id)]),
    )
    .$if(targets !== null, (query) => query.where(isAddressedTo(targets ?? [])))
    .execute();
  const linkOf = (found: { id: string; title: string } | undefined) =>
    found ? { id: found.id, title: found.title } : null;
  return {
    corrects: linkOf(related.find(({ id }) => id === notice.correctsNoticeId)),
    correctedBy: linkOf(related.find(({ correctsNoticeId }) => correctsNoticeId === notice.id)),
  };
}

/** Addresses need the caller's files; kept apart so that lists never load photos. */
export async function readPhotoIds(
  { transaction, communityId }: MemberContext,
  noticeId: string,
): Promise<string[]> {
  const photos = await transaction
    .selectFrom('noticePhoto')
    .select('fileId')
    .where('communityId', '=', communityId)
    .where('noticeId', '=', noticeId)
    .orderBy('position')
    .execute();
  return photos.map(({ fileId }) => fileId);
}

/** The documents that came with a notice, in order, each with where it is shown from. */
export async function readAttachments(
  { transaction, communityId, files, now }: MemberContext,
  noticeId: string,
) {
  const attachments = await transaction
    .selectFrom('noticeAttachment as attachment')
    .innerJoin('storedFile as file', (join) =>
      join
        .onRef('file.communityId', '=', 'attachment.communityId')
        .onRef('file.id', '=', 'attachment.fileId'),
    )
    .select(['file.id', 'file.communityId', 'file.location', 'file.byteCount', 'attachment.name'])
    .where('attachment.communityId', '=', communityId)
    .where('attachment.noticeId', '=', noticeId)
    .orderBy('attachment.position')
    .execute();
  return attachments.map(({ name, byteCount, ...file }) => ({
    fileId: file.id,
    name,
    byteCount,
    address: files.addressOf(file, now),
  }));
}
