import { sql } from 'kysely';
import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { cutPage, readCursor } from '@/cloud/platform/page-cursor';
import type { Row } from '@/cloud/platform/tables';
import type { TextSubject } from './text-subject';

export const suggestionLists = ['open', 'decided', 'mine'] as const;

interface Asked {
  list: (typeof suggestionLists)[number];
  /** Only those beside this paragraph. */
  paragraphId: string | null;
  cursor?: string | null | undefined;
  limit: number;
}

/**
 * A page of the suggestions to a text: those that wait, the most supported first; those with an
 * outcome, or the caller's own, newest first. Everybody's are those that are shown; of hidden ones
 * that neighbours supported the place stays.
 *
 * @throws Refusal inputInvalid when the cursor is none of ours
 */
export async function listSuggestions(
  { transaction, communityId, accountId }: MemberContext,
  { kind, id }: TextSubject,
  { list, paragraphId, cursor, limit }: Asked,
): Promise<{ rows: readonly Row<'textSuggestion'>[]; nextCursor: string | null }> {
  let query = transaction
    .selectFrom('textSuggestion')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .limit(limit + 1);
  if (paragraphId !== null) query = query.where('paragraphId', '=', paragraphId);
  if (list === 'mine') query = query.where('authorAccountId', '=', accountId);
  else
    query = query.where(({ eb, or, and }) =>
      or([
        eb('visibility', '=', 'shown'),
        eb('authorAccountId', '=', accountId),
        and([eb('visibility', '=', 'hidden'), eb('supportCount', '>', 0)]),
      ]),
    );
  if (list === 'open') {
    const after = readCursor(cursor, z.tuple([z.int32(), z.uuid()]));
    query = query.where('state', '=', 'open').orderBy('supportCount', 'desc').orderBy('id', 'desc');
    if (after)
      query = query.where(
        sql<boolean>`(support_count, id) < (${after[0]}::integer, ${after[1]}::uuid)`,
      );
    const rows = await query.execute();
    return cutPage(rows, limit, (row) => [row.supportCount, row.id]);
  }
  const after = readCursor(cursor, z.tuple([z.uuid()]));
  if (list === 'decided') query = query.where('state', 'in', ['accepted', 'rejected', 'answered']);
  if (after) query = query.where('id', '<', after[0]);
  return cutPage(await query.orderBy('id', 'desc').execute(), limit, (row) => [row.id]);
}

/** How many shown suggestions wait beside each of these paragraphs. */
export async function openByParagraph(
  { transaction, communityId }: Pick<MemberContext, 'transaction' | 'communityId'>,
  { kind, id }: TextSubject,
  paragraphIds: readonly string[],
): Promise<Map<string, number>> {
  if (paragraphIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('textSuggestion')
    .select((eb) => ['paragraphId', eb.fn.countAll<number>().as('open')])
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('state', '=', 'open')
    .where('visibility', '=', 'shown')
    .where('paragraphId', 'in', [...paragraphIds])
    .groupBy('paragraphId')
    .execute();
  return new Map(rows.map(({ paragraphId, open }) => [paragraphId, open]));
}

/** How many shown suggestions to a text wait for an answer. */
export async function countOpen(
  { transaction, communityId }: Pick<MemberContext, 'transaction' | 'communityId'>,
  { kind, id }: TextSubject,
): Promise<number> {
  const { open } = await transaction
    .selectFrom('textSuggestion')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('state', '=', 'open')
    .where('visibility', '=', 'shown')
    .executeTakeFirstOrThrow();
  return open;
}

/** Which of these suggestions the caller supports. */
export async function supportedByCaller(
  { transaction, communityId, accountId }: MemberContext,
  suggestionIds: readonly string[],
): Promise<Set<string>> {
  if (suggestionIds.length === 0) return new Set();
  const rows = await transaction
    .selectFrom('textSuggestionSupport')
    .select('suggestionId')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('suggestionId', 'in', [...suggestionIds])
    .execute();
  return new Set(rows.map(({ suggestionId }) => suggestionId));
}
