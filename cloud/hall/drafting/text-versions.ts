import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { pageInput, pageOf } from '@/cloud/platform/page-cursor';
import {
  comparisonPage,
  comparisonSchema,
  creditedAuthors,
  listVersions,
  readVersion,
  textAuthors,
} from '@/cloud/texts/public';
import { textOf, topicForReader } from './text-writer';

const versionCardSchema = z.object({
  number: z.number(),
  title: z.string(),
  note: z.string(),
  /** 改了 2 段，新增 1 段; empty for the first. */
  summary: z.string(),
  digest: z.string(),
  publishedAt: z.string(),
  authorName: z.string(),
  /** Whose suggestions it takes over, each person once. */
  creditedNames: z.array(z.string()),
});

/**
 * Every published version of a topic's text, newest first.
 *
 * @throws Refusal topicNotFound, topicHidden, inputInvalid
 */
export const textVersions = operation('hall.read')
  .input(z.object({ topicId: z.uuid(), ...pageInput }))
  .output(pageOf(versionCardSchema))
  .query(async ({ ctx, input: { topicId, ...page } }) => {
    await topicForReader(ctx, topicId);
    const subject = textOf(topicId);
    const { rows, nextCursor } = await listVersions(ctx, subject, page);
    const credited = await creditedAuthors(
      ctx,
      subject,
      rows.map(({ number }) => number),
    );
    const nameOf = await textAuthors(ctx, [
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
  });

/**
 * What changed between two versions of a topic's text, in pages.
 *
 * @throws Refusal topicNotFound, topicHidden, textVersionUnknown, inputInvalid
 */
export const textComparison = operation('hall.read')
  .input(
    z.object({
      topicId: z.uuid(),
      older: z.number().int().min(1).max(1_000_000),
      newer: z.number().int().min(1).max(1_000_000),
      cursor: z.string().max(300).nullish(),
    }),
  )
  .output(comparisonSchema)
  .query(async ({ ctx, input: { topicId, older, newer, cursor } }) => {
    await topicForReader(ctx, topicId);
    const subject = textOf(topicId);
    const [before, after] = [
      await readVersion(ctx, subject, older),
      await readVersion(ctx, subject, newer),
    ];
    return comparisonPage(before, after, cursor);
  });
