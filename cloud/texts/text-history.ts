import { z } from 'zod';
import { cutPage, readCursor } from '@/cloud/platform/page-cursor';
import type { TextContext, TextSubject } from './text-subject';

/** The versions of a text, newest first, without their words. @throws Refusal inputInvalid */
export async function listVersions(
  { transaction, communityId }: TextContext,
  { kind, id }: TextSubject,
  { cursor, limit }: { cursor?: string | null | undefined; limit: number },
) {
  const before = readCursor(cursor, z.tuple([z.int32()]));
  let query = transaction
    .selectFrom('textVersion')
    .select(['number', 'title', 'note', 'summary', 'digest', 'publishedAt'])
    .select(['authorAccountId', 'authorBody'])
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .orderBy('number', 'desc')
    .limit(limit + 1);
  if (before) query = query.where('number', '<', before[0]);
  return cutPage(await query.execute(), limit, ({ number }) => [number]);
}

/** Whose suggestions each of the versions takes over: account ids by version number. */
export async function creditedAuthors(
  { transaction, communityId }: TextContext,
  { kind, id }: TextSubject,
  numbers: readonly number[],
): Promise<{ acceptedVersion: number; authorAccountId: string }[]> {
  if (numbers.length === 0) return [];
  const rows = await transaction
    .selectFrom('textSuggestion')
    .select(['acceptedVersion', 'authorAccountId'])
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('state', '=', 'accepted')
    .where('acceptedVersion', 'in', [...numbers])
    .orderBy('acceptedVersion')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ acceptedVersion, authorAccountId }) =>
    acceptedVersion === null ? [] : [{ acceptedVersion, authorAccountId }],
  );
}
