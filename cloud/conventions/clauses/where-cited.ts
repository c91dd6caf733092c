import { sql } from 'kysely';
import { z } from 'zod';
import { readableTopics } from '@/cloud/hall/public';
import { readableNotices } from '@/cloud/notices/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import type { Row } from '@/cloud/platform/tables';
import { may } from '@/shared/permissions';
import { readConvention } from '../convention-rows';

const citingSchema = z.object({
  kind: z.enum(['topic', 'notice']),
  id: z.string(),
  title: z.string(),
  citedAt: z.string(),
  /** The edition it was cited from. */
  edition: z.number(),
});

/** Citations read at once while looking for those the caller may see. */
const slice = 100;

/**
 * Where a clause was cited, newest first: in topics and notices the caller may read, and no trace of
 * others, not even that there are some.
 *
 * @throws Refusal conventionNotFound, inputInvalid
 */
export const whereCited = operation('conventions.read')
  .input(z.object({ conventionId: z.uuid(), paragraphId: z.uuid(), ...pageInput }))
  .output(pageOf(citingSchema))
  .query(async ({ ctx, input: { conventionId, paragraphId, cursor, limit } }) => {
    await readConvention(ctx, conventionId);
    const clause = { conventionId, paragraphId };
    const shown: z.infer<typeof citingSchema>[] = [];
    const cursors: string[] = [];
    let before = readCursor(cursor, z.tuple([z.uuid()]))?.[0] ?? null;
    // One more than asked for tells whether another page follows.
    while (shown.length <= limit) {
      const citations = await citationsBefore(ctx, clause, before);
      const titles = await readableTitles(ctx, citations);
      for (const { id, subjectKind, subjectId, citedAt, edition } of citations) {
        const title = titles.get(subjectId);
        if (title === undefined) continue;
        const at = citedAt.toISOString();
        shown.push({ kind: subjectKind, id: subjectId, title, citedAt: at, edition });
        cursors.push(id);
      }
      before = citations.at(-1)?.id ?? null;
      if (citations.length < slice) break;
    }
    const { rows, nextCursor } = cutPage(shown, limit, (last) => [cursors[shown.indexOf(last)]]);
    return { items: [...rows], nextCursor };
  });

function citationsBefore(
  { transaction, communityId }: MemberContext,
  { conventionId, paragraphId }: { conventionId: string; paragraphId: string },
  before: string | null,
): Promise<Row<'clauseCitation'>[]> {
  return transaction
    .selectFrom('clauseCitation')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('paragraphId', '=', paragraphId)
    .$if(before !== null, (query) => query.where(sql<boolean>`id < ${before}::uuid`))
    .orderBy('id', 'desc')
    .limit(slice)
    .execute();
}

async function readableTitles(
  context: MemberContext,
  citations: readonly Row<'clauseCitation'>[],
): Promise<Map<string, string>> {
  const idsOf = (kind: 'topic' | 'notice') =>
    citations.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const { roles } = context.caller;
  const topics = may(roles, 'hall.read') ? await readableTopics(context, idsOf('topic')) : [];
  const notices = may(roles, 'notices.read') ? await readableNotices(context, idsOf('notice')) : [];
  return new Map([...topics, ...notices]);
}
