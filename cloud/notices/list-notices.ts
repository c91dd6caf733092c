import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { noticeKinds } from '@/shared/notices/notice-kinds';
import { noticeShelves } from '@/shared/notices/notice-shelves';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import { callersTargets } from './callers-notices';
import { newSince, noticeCursor, readNoticePage } from './notice-list';

const listedNotice = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  title: z.string(),
  /** The first words of the body, in one line. */
  excerpt: z.string(),
  /** The body that published it, e.g. 业主委员会. */
  publisher: z.string(),
  publishedAt: z.string(),
  expiresAt: z.string().nullable(),
  postedUntil: z.string().nullable(),
  /** Among the first of the list: an emergency in force, or pinned. */
  pinned: z.boolean(),
  /** Taken back: it calls nobody any more. */
  recalled: z.boolean(),
  expired: z.boolean(),
  correctsNoticeId: z.string().nullable(),
  correctedByNoticeId: z.string().nullable(),
  needsConfirmation: z.boolean(),
  addressedToMe: z.boolean(),
  unread: z.boolean(),
  awaitsMyConfirmation: z.boolean(),
});

/**
 * Notices, emergencies first, then pinned ones, then the others, newest first in each: those whose
 * audience the caller belongs to, or all (`scope: 'all'`) for staff. `unread` ends by itself after
 * `newDays`, and with a correction or a recall: nobody shall be called to read what is wrong.
 *
 * @throws Refusal notAllowed for `scope: 'all'` without notices.readAll
 */
export const listNotices = operation('notices.read')
  .input(
    z.object({
      scope: z.enum(['mine', 'all']).default('mine'),
      shelf: z.enum(noticeShelves).default('current'),
      ...pageInput,
    }),
  )
  .output(pageOf(listedNotice))
  .query(async ({ ctx, input: { scope, shelf, cursor, limit } }) => {
    const after = readCursor(cursor, noticeCursor);
    if (scope === 'all' && !may(ctx.caller.roles, 'notices.readAll')) {
      throw new Refusal('notAllowed', { permission: 'notices.readAll' });
    }
    const targets = await callersTargets(ctx);
    const mine = scope === 'mine' || shelf === 'toConfirm';
    const found = await readNoticePage(ctx, { targets, mine, shelf, limit, after });
    const { rows, nextCursor } = cutPage(found, limit, ({ part, publishedAt, id }) => ({
      part,
      publishedAt,
      id,
    }));
    return { items: rows.map((notice) => listed(notice, ctx.now)), nextCursor };
  });

type FoundNotice = Awaited<ReturnType<typeof readNoticePage>>[number];

function listed(notice: FoundNotice, now: Date): z.infer<typeof listedNotice> {
  const { publisherRole, readByMe, confirmedByMe, part, ...rest } = notice;
  const recalled = Boolean(notice.recalled);
  const expired = notice.expiresAt !== null && notice.expiresAt <= now;
  const addressedToMe = Boolean(notice.addressedToMe);
  const stands = !expired && !recalled && notice.correctedByNoticeId === null;
  return {
    ...rest,
    publisher: staffRoles[publisherRole],
    publishedAt: notice.publishedAt.toISOString(),
    expiresAt: notice.expiresAt?.toISOString() ?? null,
    postedUntil: notice.postedUntil?.toISOString() ?? null,
    pinned: part !== 'others',
    recalled,
    expired,
    addressedToMe,
    unread: addressedToMe && stands && !readByMe && notice.publishedAt > newSince(now),
    awaitsMyConfirmation: addressedToMe && stands && notice.needsConfirmation && !confirmedByMe,
  };
}
