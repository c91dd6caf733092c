import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import {
  countOpen,
  openByParagraph,
  placedParagraphSchema,
  readTextPage,
  versionHead,
  versionHeadSchema,
} from '@/cloud/texts/public';
import { whyDraftStands } from '@/shared/conventions/clauses/drafting-rules';
import { may } from '@/shared/permissions';
import { Refusal, refusalMessage } from '@/shared/refusals';
import { clauseLabels } from '../clauses/clause-labels';
import { explainedClauses } from '../clauses/explanations';
import { editionInForce, openRevision, readConvention, textOf } from '../convention-rows';
import { editionsByVersion } from './editions-by-version';
import { draftOfRound } from './round-draft';

/**
 * The text of a convention: the edition in force, the draft of the round that is going on, or any
 * version by its number; without being asked for one, the draft while there is one and the edition
 * otherwise. Paragraphs in pages, clauses with their numbers, with how many suggestions wait beside each.
 *
 * @throws Refusal conventionNotFound, conventionNotInForce, draftNotPublished, textVersionUnknown, inputInvalid
 */
export const conventionText = operation('conventions.read')
  .input(
    z.object({
      conventionId: z.uuid(),
      which: z.enum(['inForce', 'draft']).nullish(),
      version: z.number().int().min(1).max(1_000_000).nullish(),
      cursor: z.string().max(300).nullish(),
    }),
  )
  .output(
    z.object({
      convention: z.object({ id: z.string(), name: z.string() }),
      version: versionHeadSchema.extend({
        /** The edition that was made of it; null for what stayed a draft. */
        edition: z.number().nullable(),
        isInForce: z.boolean(),
        /** Whether it is what the round that is going on proposes. */
        isDraft: z.boolean(),
      }),
      openSuggestions: z.number(),
      viewer: z.object({
        mayWrite: z.boolean(),
        maySuggest: z.boolean(),
        /** Why nobody can change the draft any more; null where this is none. */
        whyItStands: z.string().nullable(),
      }),
      items: z.array(
        placedParagraphSchema.extend({
          /** 第五条之一; null for a heading. */
          label: z.string().nullable(),
          /** Whether it is explained in plain words. */
          isExplained: z.boolean(),
          openSuggestions: z.number(),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
  )
  .query(async ({ ctx, input: { conventionId, which = null, version: asked = null, cursor } }) => {
    const { name } = await readConvention(ctx, conventionId);
    const subject = textOf(conventionId);
    const revision = await openRevision(ctx, conventionId);
    const draft = revision && (await draftOfRound(ctx, revision));
    const number = asked ?? (await versionAsked(ctx, conventionId, which, draft?.version ?? null));
    const page = await readTextPage(ctx, subject, { number, cursor });
    const { version, items, nextCursor } = page;
    const labels = await clauseLabels(ctx, conventionId, version.paragraphs);
    const isDraft = draft?.version === version.number;
    const ids = items.map(({ paragraphId }) => paragraphId);
    const open = isDraft ? await openByParagraph(ctx, subject, ids) : new Map<string, number>();
    const explained = await explainedClauses(ctx, conventionId, ids);
    const stands = isDraft ? whyDraftStands(revision?.state ?? null) : null;
    const edition = (await editionsByVersion(ctx, conventionId)).get(version.number);
    return {
      convention: { id: conventionId, name },
      version: {
        ...(await versionHead(ctx, version)),
        edition: edition?.number ?? null,
        isInForce: edition?.isInForce ?? false,
        isDraft,
      },
      openSuggestions: isDraft ? await countOpen(ctx, subject) : 0,
      viewer: {
        mayWrite: may(ctx.caller.roles, 'conventions.manage'),
        maySuggest: isDraft && stands === null && may(ctx.caller.roles, 'conventions.speak'),
        whyItStands: stands && refusalMessage(stands),
      },
      items: items.map((paragraph) => ({
        ...paragraph,
        label: paragraph.kind === 'clause' ? (labels.get(paragraph.paragraphId) ?? null) : null,
        isExplained: explained.has(paragraph.paragraphId),
        openSuggestions: open.get(paragraph.paragraphId) ?? 0,
      })),
      nextCursor,
    };
  });

async function versionAsked(
  context: MemberContext,
  conventionId: string,
  which: 'inForce' | 'draft' | null,
  draftVersion: number | null,
): Promise<number> {
  if (which !== 'inForce' && draftVersion !== null) return draftVersion;
  if (which === 'draft') throw new Refusal('draftNotPublished');
  const edition = await editionInForce(context, conventionId);
  if (edition) return edition.version;
  throw new Refusal(which === 'inForce' ? 'conventionNotInForce' : 'draftNotPublished');
}
