import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { plainTextOf } from '@/shared/notices/content/plain-text-of';
import { writableKinds } from '@/shared/notices/drafts/drafted-notice';
import { staffRoles } from '@/shared/roles';
import { publishingBodies } from './hold-draft';
import { staffNames } from './staff-names';
import './tables';

const listedDraft = z.object({
  id: z.string(),
  kind: z.enum(writableKinds),
  title: z.string(),
  /** The first words, in one line. */
  excerpt: z.string(),
  publisher: z.string(),
  /** When it will be published by itself; null: nobody has said when. */
  scheduledAt: z.string().nullable(),
  /** Why it was not published when its hour came. */
  returnedFor: z.string().nullable(),
  changedBy: z.string(),
  changedAt: z.string(),
});

/** What the caller's bodies are writing, and what waits for its hour; what was changed last comes first. */
export const listDrafts = operation('notices.publish')
  .input(z.object(pageInput))
  .output(pageOf(listedDraft))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('noticeDraft')
      .select(['id', 'drafted', 'publisherRole', 'scheduledAt', 'returnedFor'])
      .select(['changedBy', 'changedAt'])
      .where('communityId', '=', ctx.communityId)
      .where('state', 'in', ['draft', 'scheduled'])
      .where('publisherRole', 'in', publishingBodies(ctx.caller.roles))
      .$if(after !== null, (query) =>
        query.where((eb) =>
          eb(
            eb.refTuple('changedAt', 'id'),
            '<',
            eb.tuple(after?.[0] ?? ctx.now, after?.[1] ?? ''),
          ),
        ),
      )
      .orderBy('changedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = cutPage(found, limit, ({ changedAt, id }) => [changedAt, id]);
    const names = await staffNames(
      ctx,
      page.rows.map(({ changedBy }) => changedBy),
    );
    return {
      items: page.rows.map(({ drafted, publisherRole, scheduledAt, ...draft }) => ({
        id: draft.id,
        kind: drafted.kind,
        title: drafted.title,
        excerpt: plainTextOf(drafted.content).replace(/\s+/g, ' ').slice(0, 80),
        publisher: staffRoles[publisherRole],
        scheduledAt: scheduledAt?.toISOString() ?? null,
        returnedFor: draft.returnedFor,
        changedBy: names.get(draft.changedBy) ?? '',
        changedAt: draft.changedAt.toISOString(),
      })),
      nextCursor: page.nextCursor,
    };
  });
