import { sql } from 'kysely';
import { z } from 'zod';
import { displayNames, fullNames } from '@/cloud/community/public';
import { photoAddresses } from '@/cloud/files/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import type { Row } from '@/cloud/platform/tables';
import { may } from '@/shared/permissions';
import { type ObjectionKind, objectionWindows } from '@/shared/polls/objection-windows';
import { staffRoles } from '@/shared/roles';
import './tables';

export const objectionListInput = z.object({
  pollId: z.uuid(),
  /** `unanswered`: what staff still owe; `mine`: the caller's own. */
  only: z.enum(['all', 'unanswered', 'mine']).default('all'),
  ...pageInput,
});

export const listedObjectionSchema = z.object({
  id: z.string(),
  filedAt: z.string(),
  isMine: z.boolean(),
  /** Masked for everybody (`1栋 李**`), in full for staff who prepare polls. */
  by: z.string(),
  /** For staff and the objector; null for everybody else. */
  roomLabel: z.string().nullable(),
  /** null where the kind's texts are for staff and the objector alone. */
  text: z.string().nullable(),
  photos: z.array(z.object({ fileId: z.string(), address: z.string() })),
  answer: z
    .object({
      text: z.string(),
      outcome: z.enum(['upheld', 'rejected']),
      publisher: z.string(),
      answeredAt: z.string(),
    })
    .nullable(),
});

export const objectionListSchema = pageOf(listedObjectionSchema);

/**
 * The objections of one kind to a poll, newest first. Who objected is masked for all but staff who
 * prepare polls; the poll has been found by the caller's operation.
 */
export async function listObjections(
  ctx: MemberContext,
  kind: ObjectionKind,
  { pollId, only, cursor, limit }: z.infer<typeof objectionListInput>,
): Promise<z.infer<typeof objectionListSchema>> {
  const after = readCursor(cursor, timeCursor);
  const found = await ctx.transaction
    .selectFrom('pollObjection')
    .selectAll()
    .where('communityId', '=', ctx.communityId)
    .where('pollId', '=', pollId)
    .where('kind', '=', kind)
    .$if(only === 'unanswered', (list) => list.where('answeredAt', 'is', null))
    .$if(only === 'mine', (list) => list.where('accountId', '=', ctx.accountId))
    .$if(after !== null, (list) =>
      list.where(sql<boolean>`(filed_at, id) < (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy('filedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(found, limit, ({ filedAt, id }) => [filedAt, id]);
  return { items: await shown(ctx, kind, rows), nextCursor };
}

async function shown(
  ctx: MemberContext,
  kind: ObjectionKind,
  objections: readonly Row<'pollObjection'>[],
): Promise<z.infer<typeof listedObjectionSchema>[]> {
  const isStaff = may(ctx.caller.roles, 'polls.prepare');
  const reads = ({ accountId }: Row<'pollObjection'>) => isStaff || accountId === ctx.accountId;
  const readsText = (one: Row<'pollObjection'>) =>
    objectionWindows[kind].textIsPublic || reads(one);
  const accountIds = objections.map(({ accountId }) => accountId);
  const names = await (isStaff ? fullNames(ctx, accountIds) : displayNames(ctx, accountIds));
  const photos = await photoAddresses(
    ctx,
    objections.filter(readsText).flatMap(({ photoIds }) => photoIds),
  );
  return objections.map((objection) => ({
    id: objection.id,
    filedAt: objection.filedAt.toISOString(),
    isMine: objection.accountId === ctx.accountId,
    by: names.get(objection.accountId) ?? '',
    roomLabel: reads(objection) && objection.roomLabel !== '' ? objection.roomLabel : null,
    text: readsText(objection) ? objection.text : null,
    photos: readsText(objection)
      ? photos.filter(({ fileId }) => objection.photoIds.includes(fileId))
      : [],
    answer: answerOf(objection),
  }));
}

function answerOf({ answer, outcome, answeredAt, publisherRole }: Row<'pollObjection'>) {
  if (answer === null || outcome === null || answeredAt === null || publisherRole === null) {
    return null;
  }
  return {
    text: answer,
    outcome,
    publisher: staffRoles[publisherRole],
    answeredAt: answeredAt.toISOString(),
  };
}
