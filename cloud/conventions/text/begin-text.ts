import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { readCurrentVersion, readVersion, replaceWorkingCopy } from '@/cloud/texts/public';
import { type DraftBeginning, draftBeginnings } from '@/shared/conventions/clauses/drafting-rules';
import { templateParagraphs } from '@/shared/conventions/templates/convention-template';
import { conventionTemplates } from '@/shared/conventions/templates/convention-templates';
import { Refusal } from '@/shared/refusals';
import type { TextContent } from '@/shared/texts/text-content';
import { type Convention, editionInForce, type Revision, textOf } from '../convention-rows';
import { lockForDrafting } from './lock-for-drafting';
import { readBeginning } from './round-draft';

const beginnings = Object.keys(draftBeginnings) as [DraftBeginning, ...DraftBeginning[]];

/**
 * Begins the draft of a round, once: from the edition in force, whose clauses keep who they are; from
 * the template of its kind; from the newest version of a round that was abandoned; or from nothing.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, draftNotYet, conventionTextStands,
 *   draftBegunAlready, draftNothingToBeginFrom
 */
export const beginText = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid(), from: z.enum(beginnings) }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { conventionId, from } }) => {
    const { convention, revision } = await lockForDrafting(ctx, conventionId);
    if (await readBeginning(ctx, revision)) throw new Refusal('draftBegunAlready');
    const content = await contentFrom(ctx, convention, from);
    const newest = await replaceWorkingCopy(ctx, textOf(conventionId), content);
    await noteBeginning(ctx, revision, from, newest + 1);
    await recordDeed(ctx, 'conventions.beginText', conventionId, {
      edition: revision.number,
      from,
    });
    return {};
  });

async function contentFrom(
  context: MemberContext,
  { id, name, kind }: Convention,
  from: DraftBeginning,
): Promise<TextContent> {
  if (from === 'blank') return { title: name, paragraphs: [] };
  if (from === 'template')
    return { title: name, paragraphs: templateParagraphs(conventionTemplates[kind], uuid) };
  const edition = await editionInForce(context, id);
  if (from === 'edition') {
    if (!edition) throw new Refusal('draftNothingToBeginFrom');
    return readVersion(context, textOf(id), edition.version);
  }
  const newest = await readCurrentVersion(context, textOf(id)).catch((problem: unknown) => {
    if (problem instanceof Refusal && problem.code === 'textNotFound')
      throw new Refusal('draftNothingToBeginFrom');
    throw problem;
  });
  return newest;
}

const noteBeginning = (
  { transaction, communityId, accountId, now }: MemberContext,
  { conventionId, number }: Revision,
  from: DraftBeginning,
  firstVersion: number,
) =>
  transaction
    .insertInto('conventionDraft')
    .values({
      communityId,
      conventionId,
      revision: number,
      begunFrom: from,
      firstVersion,
      begunBy: accountId,
      begunAt: now,
    })
    .execute();
