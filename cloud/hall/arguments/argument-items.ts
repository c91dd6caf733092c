import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { isGrantedByBothSides, shownMarks } from '@/shared/hall/arguments/argument-score';
import { visibilitySchema } from '../opinions/write-statement';
import { markSchema } from './mark-argument';
import { sideSchema } from './write-argument';
import './tables';

/** What is said, as the caller may read it. */
const wordsShape = {
  id: z.string(),
  /** null where it is hidden from the caller: only its place is left. */
  text: z.string().nullable(),
  visibility: visibilitySchema,
  author: z.string(),
  isMine: z.boolean(),
  createdAt: z.string(),
};

export const replySchema = z.object(wordsShape);

export const argumentSchema = replySchema.extend({
  side: sideSchema,
  /** Replies everybody can read. */
  replies: z.number(),
  myMark: markSchema.nullable(),
  /** null while fewer than five people have marked it. */
  marks: z.object({ sound: z.number(), marked: z.number() }).nullable(),
  isGrantedByBothSides: z.boolean(),
});

type Argument = z.infer<typeof argumentSchema>;
type Reply = z.infer<typeof replySchema>;

/** The replies of one page, with a fixed number of queries however long it is. */
export async function replyItems(
  ctx: MemberContext,
  rows: readonly Row<'argument'>[],
): Promise<Reply[]> {
  const names = await displayNames(
    ctx,
    rows.map(({ authorAccountId }) => authorAccountId),
  );
  return rows.map(({ id, visibility, text, authorAccountId, createdAt }) => {
    const isMine = authorAccountId === ctx.accountId;
    const isReadable = visibility === 'shown' || isMine;
    return {
      ...{ id, visibility, isMine },
      text: isReadable ? text : null,
      author: isReadable ? (names.get(authorAccountId) ?? '') : '',
      createdAt: createdAt.toISOString(),
    };
  });
}

/** The arguments of one page, likewise. */
export async function argumentItems(
  ctx: MemberContext,
  topicId: string,
  rows: readonly Row<'argument'>[],
): Promise<Argument[]> {
  const words = await replyItems(ctx, rows);
  const marks = await ownMarks(ctx, topicId, rows);
  return rows.flatMap((row, place) => {
    const said = words[place];
    if (!said || row.side === null) return [];
    const isShown = row.visibility === 'shown';
    return {
      ...said,
      side: row.side,
      replies: row.shownReplies,
      myMark: marks.get(row.id) ?? null,
      marks: isShown ? shownMarks(row) : null,
      isGrantedByBothSides: isShown && isGrantedByBothSides(row),
    };
  });
}

async function ownMarks(
  { transaction, communityId, accountId }: MemberContext,
  topicId: string,
  rows: readonly { id: string }[],
): Promise<Map<string, z.infer<typeof markSchema>>> {
  if (rows.length === 0) return new Map();
  const marks = await transaction
    .selectFrom('argumentMark')
    .select(['argumentId', 'sound'])
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('accountId', '=', accountId)
    .where(
      'argumentId',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  return new Map(marks.map(({ argumentId, sound }) => [argumentId, sound ? 'sound' : 'unsound']));
}
