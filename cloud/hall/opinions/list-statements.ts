import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { shownTotals } from '@/shared/hall/statements/shown-totals';
import { staffRoles } from '@/shared/roles';
import { readTopicFor } from '../readable-topic';
import { choiceSchema } from './vote-on-statement';
import { visibilitySchema } from './write-statement';
import './tables';

const statementSchema = z.object({
  id: z.string(),
  /** null where it is hidden from the caller: only its place is left. */
  text: z.string().nullable(),
  visibility: visibilitySchema,
  author: z.string(),
  /** Written in the name of a body. */
  isOfficial: z.boolean(),
  isMine: z.boolean(),
  myChoice: choiceSchema.nullable(),
  /** null before the caller has voted, and while fewer than five people have. */
  totals: z.object({ agrees: z.number(), disagrees: z.number(), passes: z.number() }).nullable(),
});

/**
 * Statements of a topic in the order they were written: all that are shown, those the caller has voted
 * on (a hidden one stays as an empty place), or the caller's own whatever became of them.
 *
 * @throws Refusal topicNotFound
 */
export const listStatements = operation('hall.read')
  .input(
    z.object({
      topicId: z.uuid(),
      only: z.enum(['all', 'voted', 'mine']).default('all'),
      ...pageInput,
    }),
  )
  .output(pageOf(statementSchema))
  .query(async ({ ctx, input: { topicId, only, cursor, limit } }) => {
    await readTopicFor(ctx, topicId);
    const after = readCursor(cursor, z.int32()) ?? -1;
    const all = statementsForCaller(ctx, topicId).where('statement.position', '>', after);
    const wanted = {
      all: () => all.where('statement.visibility', '=', 'shown'),
      voted: () => all.where('vote.choice', 'is not', null),
      mine: () => all.where('statement.authorAccountId', '=', ctx.accountId),
    }[only]();
    const found = await wanted
      .orderBy('statement.position')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ position }) => position);
    return { items: await asItems(ctx, rows), nextCursor };
  });

const statementsForCaller = (ctx: MemberContext, topicId: string) =>
  ctx.transaction
    .selectFrom('statement')
    .leftJoin('statementVote as vote', (join) =>
      join
        .onRef('vote.communityId', '=', 'statement.communityId')
        .onRef('vote.topicId', '=', 'statement.topicId')
        .onRef('vote.statementId', '=', 'statement.id')
        .on('vote.accountId', '=', ctx.accountId),
    )
    .leftJoin('statementTotal as total', (join) =>
      join
        .onRef('total.communityId', '=', 'statement.communityId')
        .onRef('total.topicId', '=', 'statement.topicId')
        .onRef('total.statementId', '=', 'statement.id'),
    )
    .selectAll('statement')
    .select(['vote.choice', 'total.agrees', 'total.disagrees', 'total.passes'])
    .where('statement.communityId', '=', ctx.communityId)
    .where('statement.topicId', '=', topicId);

type StatementRow = Awaited<ReturnType<ReturnType<typeof statementsForCaller>['execute']>>[number];

async function asItems(ctx: MemberContext, rows: readonly StatementRow[]) {
  const names = await displayNames(
    ctx,
    rows.flatMap(({ authorAccountId }) => authorAccountId ?? []),
  );
  return rows.map((row) => {
    const isMine = row.authorAccountId === ctx.accountId;
    const isReadable = row.visibility === 'shown' || isMine;
    return {
      id: row.id,
      text: isReadable ? row.text : null,
      visibility: row.visibility,
      author: isReadable ? authorOf(row, names) : '',
      isOfficial: row.authorBody !== null,
      isMine,
      myChoice: row.choice,
      totals: row.visibility === 'shown' ? shownTotals(totalsOf(row), row.choice) : null,
    };
  });
}

function authorOf(row: StatementRow, names: ReadonlyMap<string, string>): string {
  if (row.authorBody) return staffRoles[row.authorBody];
  return row.authorAccountId ? (names.get(row.authorAccountId) ?? '') : '一位参与者';
}

const totalsOf = ({ agrees, disagrees, passes }: StatementRow) =>
  agrees === null || disagrees === null || passes === null ? null : { agrees, disagrees, passes };
