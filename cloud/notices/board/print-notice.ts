import { z } from 'zod';
import { keepDocument, keptDocumentSchema, makePdf } from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { miniProgramCodes } from '@/cloud/platform/mini-program-code';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { picturesOf } from '@/shared/notices/content/plain-text-of';
import { noticePage, noticeScene } from '@/shared/notices/notice-scene';
import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import { findVisibleNotice, readAttachments, readPhotoIds } from '../notice-detail';
import { type NoticeCode, noticeSheet } from './notice-sheet';
import { storedPictures } from './stored-pictures';

/** Where this app is reached by anyone's browser; null where it is in the mini-program alone. */
const appAddress = z
  .string()
  .max(200)
  .regex(/^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.~-]*)*$/)
  .nullable();

/**
 * A notice as PDF for the notice board: A4, large letters, its pictures, and a code that opens it. The
 * mini-program's where WeChat gives one, else of the app's address in the browser.
 *
 * @throws Refusal noticeUnknown, documentTooLarge
 * @throws Refusal noticePrintRecalled, noticePrintCorrected: what is wrong shall hang nowhere
 */
export const printNotice = operation('notices.recordBoard')
  .input(z.object({ noticeId: z.uuid(), appAddress }))
  .output(keptDocumentSchema)
  .mutation(async ({ ctx, input }) => {
    const { noticeId } = input;
    const notice = await findVisibleNotice(ctx, noticeId);
    if (notice.recalledAt !== null) throw new Refusal('noticePrintRecalled');
    if (notice.correctedBy !== null) throw new Refusal('noticePrintCorrected');
    // The pictures among the blocks are printed where they stand.
    const photoIds = notice.content === null ? await readPhotoIds(ctx, noticeId) : [];
    const pictures = await storedPictures(ctx, [...picturesOf(notice.content ?? []), ...photoIds]);
    const attachments = await readAttachments(ctx, noticeId);
    const { name: communityName } = await ctx.transaction
      .selectFrom('community')
      .select('name')
      .where('id', '=', ctx.communityId)
      .executeTakeFirstOrThrow();
    const sheet = noticeSheet(
      {
        ...notice,
        ...{ communityName, pictures, publisher: staffRoles[notice.publisherRole] },
        attachments: attachments.map(({ name }) => name),
        photos: photoIds.flatMap((id) => pictures.get(id) ?? []),
        code: await codeOf(ctx, noticeId, input.appAddress),
      },
      ctx.now,
    );
    const title = `公告 ${notice.title}`;
    const bytes = await makePdf({ title, sheets: [sheet] }, ctx.now);
    await recordDeed(ctx, 'notices.printNotice', noticeId);
    return keepDocument(ctx, { title, type: 'pdf', bytes });
  });

async function codeOf(
  { files, now }: MemberContext,
  noticeId: string,
  address: string | null,
): Promise<NoticeCode> {
  const made = await miniProgramCodes(process.env)?.make(noticePage, noticeScene(noticeId), now);
  if (made) return { picture: made.bytes };
  const host = files.publicAddress || address;
  if (!host) return null;
  return { address: `${host.replace(/\/$/, '')}/#/${noticePage}?noticeId=${noticeId}` };
}
