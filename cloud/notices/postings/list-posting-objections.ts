import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import type { Row } from '@/cloud/platform/tables';
import { visibilities } from '@/shared/moderation/visibility';
import { postingOutcomeNames } from '@/shared/notices/postings/posting-rules';
import { staffRoles } from '@/shared/roles';
import { findPosting } from './posting-row';
import './tables';

const listedObjection = z.object({
  id: z.string(),
  text: z.string(),
  filedAt: z.string(),
  isMine: z.boolean(),
  visibility: z.enum(visibilities),
  /** Who objected, masked (1栋 李**): for the body that answers alone. */
  by: z.string().nullable(),
  answer: z
    .object({
      text: z.string(),
      outcome: z.enum(postingOutcomeNames),
      publisher: z.string(),
      answeredAt: z.string(),
    })
    .nullable(),
});

/**
 * Objections to a posting with their answers, the earliest first. Everybody who may read the posting
 * reads what has passed moderation, and their own; who objected is told to nobody but the body that answers.
 *
 * @throws Refusal noticeUnknown, notPosted
 */
export const listPostingObjections = operation('notices.read')
  .input(
    z.object({
      noticeId: z.uuid(),
      only: z.enum(['all', 'unanswered']).default('all'),
      ...pageInput,
    }),
  )
  .output(pageOf(listedObjection))
  .query(async ({ ctx, input: { noticeId, only, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const posting = await findPosting(ctx, noticeId);
    const found = await ctx.transaction
      .selectFrom('postingObjection')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .where('noticeId', '=', noticeId)
      .where((eb) => eb.or([eb('visibility', '=', 'shown'), eb('accountId', '=', ctx.accountId)]))
      .$if(only === 'unanswered', (list) => list.where('answeredAt', 'is', null))
      .where((eb) =>
        after ? eb(eb.refTuple('filedAt', 'id'), '>', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('filedAt')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ filedAt, id }) => [filedAt, id]);
    const answers = ctx.caller.roles.includes(posting.publisherRole);
    return { items: await shown(ctx, rows, answers), nextCursor };
  });

async function shown(
  ctx: MemberContext,
  objections: readonly Row<'postingObjection'>[],
  namesObjectors: boolean,
): Promise<z.infer<typeof listedObjection>[]> {
  const names = namesObjectors
    ? await displayNames(
        ctx,
        objections.map(({ accountId }) => accountId),
      )
    : null;
  return objections.map((objection) => ({
    id: objection.id,
    text: objection.text,
    filedAt: objection.filedAt.toISOString(),
    isMine: objection.accountId === ctx.accountId,
    visibility: objection.visibility,
    by: names?.get(objection.accountId) ?? null,
    answer: answerOf(objection),
  }));
}

export function answerOf({ answer, outcome, answeredAt, answeredRole }: Row<'postingObjection'>) {
  if (answer === null || outcome === null || answeredAt === null || answeredRole === null) {
    return null;
  }
  return {
    text: answer,
    outcome,
    publisher: staffRoles[answeredRole],
    answeredAt: answeredAt.toISOString(),
  };
}
