import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import {
  comparisonPage,
  comparisonSchema,
  deskPage,
  deskPageSchema,
  findText,
  placedParagraphSchema,
  readText,
  readVersion,
} from '@/cloud/texts/public';
import {
  type DraftBeginning,
  draftBeginnings,
  whyDraftStands,
} from '@/shared/conventions/clauses/drafting-rules';
import { Refusal, refusalMessage } from '@/shared/refusals';
import { clauseLabels } from '../clauses/clause-labels';
import { editionInForce, openRevision, readConvention, textOf } from '../convention-rows';
import { draftOfRound, readBeginning } from './round-draft';

const beginnings = Object.keys(draftBeginnings) as [DraftBeginning, ...DraftBeginning[]];

/**
 * The working copy of a draft for its writers, paragraphs in pages; without a `text`, and with what it
 * could begin from, until somebody begins it.
 *
 * @throws Refusal conventionNotFound, inputInvalid (the cursor is none of ours)
 */
export const textDesk = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid(), cursor: z.string().max(300).nullish() }))
  .output(
    deskPageSchema.extend({
      name: z.string(),
      /** Whether it can be changed now, and if not, why. */
      isOpen: z.boolean(),
      whyItStands: z.string().nullable(),
      mayBeginFrom: z.array(z.enum(beginnings)),
      items: z.array(placedParagraphSchema.extend({ label: z.string().nullable() })),
    }),
  )
  .query(async ({ ctx, input: { conventionId, cursor } }) => {
    const { name } = await readConvention(ctx, conventionId);
    const revision = await openRevision(ctx, conventionId);
    const stands = whyDraftStands(revision?.state ?? null);
    const about = {
      name,
      isOpen: stands === null,
      whyItStands: stands && refusalMessage(stands),
      mayBeginFrom: [] as DraftBeginning[],
    };
    const begun = revision && (await readBeginning(ctx, revision));
    const text = await findText(ctx, textOf(conventionId));
    if (!begun || !text) {
      const edition = await editionInForce(ctx, conventionId);
      const hasOtherDraft = (text?.currentVersion ?? 0) > (edition?.version ?? 0);
      if (edition) about.mayBeginFrom.push('edition');
      about.mayBeginFrom.push('template');
      if (hasOtherDraft) about.mayBeginFrom.push('lastDraft');
      about.mayBeginFrom.push('blank');
      return { ...about, text: null, items: [], nextCursor: null };
    }
    const page = await deskPage(ctx, textOf(conventionId), cursor);
    const labels = await clauseLabels(ctx, conventionId, text.paragraphs);
    const items = page.items.map((paragraph) => ({
      ...paragraph,
      label: paragraph.kind === 'clause' ? (labels.get(paragraph.paragraphId) ?? null) : null,
    }));
    return { ...about, ...page, items };
  });

const nothing = { title: '', paragraphs: [] };

/**
 * What publishing the working copy would change: in the draft of this round, or, for its first one, in
 * the edition in force.
 *
 * @throws Refusal conventionNotFound, draftNotBegun, inputInvalid
 */
export const unpublishedChanges = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid(), cursor: z.string().max(300).nullish() }))
  .output(comparisonSchema)
  .query(async ({ ctx, input: { conventionId, cursor } }) => {
    await readConvention(ctx, conventionId);
    const revision = await openRevision(ctx, conventionId);
    if (!revision || !(await readBeginning(ctx, revision))) throw new Refusal('draftNotBegun');
    const subject = textOf(conventionId);
    const text = await readText(ctx, subject);
    const edition = await editionInForce(ctx, conventionId);
    const base =
      (await draftOfRound(ctx, revision)) ??
      (edition ? await readVersion(ctx, subject, edition.version) : nothing);
    const labels = await clauseLabels(ctx, conventionId, text.paragraphs);
    return comparisonPage(base, text, cursor, labels);
  });
