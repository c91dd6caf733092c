import { z } from 'zod';
import type { Row } from '@/cloud/platform/tables';
import { textAuthors } from './text-authors';
import { creditedAuthors, listVersions } from './text-history';
import type { TextContext, TextSubject } from './text-subject';

export const versionHeadSchema = z.object({
  number: z.number(),
  title: z.string(),
  note: z.string(),
  /** 改了 2 段，新增 1 段; empty for the first. */
  summary: z.string(),
  digest: z.string(),
  publishedAt: z.string(),
  authorName: z.string(),
  paragraphCount: z.number(),
});

/** What stands above a version's words. */
export async function versionHead(
  context: TextContext,
  version: Row<'textVersion'>,
): Promise<z.infer<typeof versionHeadSchema>> {
  const { number, title, note, summary, digest, authorAccountId, authorBody } = version;
  const nameOf = await textAuthors(context, [{ accountId: authorAccountId, body: authorBody }]);
  return {
    number,
    title,
    note,
    summary,
    digest,
    publishedAt: version.publishedAt.toISOString(),
    authorName: nameOf(authorAccountId, authorBody),
    paragraphCount: version.paragraphs.length,
  };
}

export const versionCardSchema = versionHeadSchema.omit({ paragraphCount: true }).extend({
  /** Whose suggestions it takes over, each person once. */
  creditedNames: z.array(z.string()),
});

/** A page of the versions of a text, newest first. @throws Refusal inputInvalid */
export async function versionCards(
  context: TextContext,
  subject: TextSubject,
  page: Parameters<typeof listVersions>[2],
): Promise<{ items: z.infer<typeof versionCardSchema>[]; nextCursor: string | null }> {
  const { rows, nextCursor } = await listVersions(context, subject, page);
  const credited = await creditedAuthors(
    context,
    subject,
    rows.map(({ number }) => number),
  );
  const nameOf = await textAuthors(context, [
    ...rows.map((row) => ({ accountId: row.authorAccountId, body: row.authorBody })),
    ...credited.map(({ authorAccountId }) => ({ accountId: authorAccountId, body: null })),
  ]);
  // Each person once; two neighbours may well read the same.
  const creditedIn = (number: number) =>
    [
      ...new Set(
        credited
          .filter(({ acceptedVersion }) => acceptedVersion === number)
          .map(({ authorAccountId }) => authorAccountId),
      ),
    ].map((accountId) => nameOf(accountId, null));
  const items = rows.map(({ authorAccountId, authorBody, publishedAt, ...version }) => ({
    ...version,
    publishedAt: publishedAt.toISOString(),
    authorName: nameOf(authorAccountId, authorBody),
    creditedNames: creditedIn(version.number),
  }));
  return { items, nextCursor };
}
