import { z } from 'zod';
import { staffBodyOf } from '@/cloud/community/public';
import { refuseForeignPhotos } from '@/cloud/files/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { isStaffRole, type StaffRole } from '@/shared/roles';
import { refuseWrongCorrection } from './correction';
import { audienceInput, bodyInput, staffRoleInput, titleInput } from './notice-input';
import { writeNotice } from './write-notice';
import { writeConfirmation, writeReading } from './write-records';

/**
 * Publishes a notice for good. `expiresAt` is a UTC instant after which lists leave it out;
 * `publisherRole` is the caller's body in whose name it stands (default: the first they have).
 *
 * @throws Refusal noticePublisherNotYours when the caller has no such role, or it may not publish
 * @throws Refusal noticeExpiryPassed, noticeAudienceUnknown, fileUnknown
 * @throws Refusal noticeUnknown, noticeAlreadyCorrected, noticeCorrectionNotYours,
 *   noticeCorrectionMissesReaders for a correction
 */
export const publishNotice = operation('notices.publish')
  .input(
    z.object({
      title: titleInput,
      body: bodyInput,
      audience: audienceInput,
      photos: z.array(z.uuid()).max(noticeLimits.photos).default([]),
      pinned: z.boolean().default(false),
      expiresAt: z.iso.datetime().nullable().default(null),
      needsConfirmation: z.boolean().default(false),
      correctsNoticeId: z.uuid().nullable().default(null),
      publisherRole: staffRoleInput.optional(),
    }),
  )
  .output(z.object({ noticeId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt);
    if (expiresAt !== null && expiresAt <= ctx.now) throw new Refusal('noticeExpiryPassed');
    const publisherRole = bodyOf(ctx, input.publisherRole);
    await refuseForeignPhotos(ctx, input.photos);
    await refuseWrongCorrection(ctx, input);
    const noticeId = await writeNotice(ctx, {
      ...input,
      kind: 'notice',
      publisherRole,
      expiresAt,
      photos: [...new Set(input.photos)],
      postedUntil: null,
      subject: null,
    });
    // Who wrote it need not be told that it is new, nor say that they understood it.
    await writeReading(ctx, noticeId);
    if (input.needsConfirmation) await writeConfirmation(ctx, noticeId);
    return { noticeId };
  });

function bodyOf({ caller }: MemberContext, wanted: StaffRole | undefined): StaffRole {
  const bodies = caller.roles.filter(isStaffRole).filter((role) => may([role], 'notices.publish'));
  const body = wanted ?? staffBodyOf(bodies);
  if (body === null || !bodies.includes(body)) throw new Refusal('noticePublisherNotYours');
  return body;
}
