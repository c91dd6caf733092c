import { hash } from 'node:crypto';
import { z } from 'zod';
import { publishNotice } from '@/cloud/notices/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { readVersion } from '@/cloud/texts/public';
import { publicationNotice } from '@/shared/conventions/filing/publication-notice';
import { Refusal } from '@/shared/refusals';
import { canonicalText } from '@/shared/texts/canonical-text';
import { askForAcknowledgement } from '../acknowledgement/ask-for-acknowledgement';
import { actingBody } from '../acting-body';
import { type Adoption, adoptionOf } from '../adoption/adoption-of';
import { advanceRevision } from '../advance-revision';
import { fixClauseNumbers } from '../clauses/fix-clause-numbers';
import {
  type Convention,
  editionInForce,
  lockConvention,
  type Revision,
  textOf,
} from '../convention-rows';
import { reviewsOf } from '../review/review-rows';
import { adoptionSentence } from './adoption-sentence';
import { readFiling } from './filing-rows';
import { revisionToFile } from './record-filing';

/**
 * Publishes what was reviewed, adopted and filed: from now on it is the edition in force, its clauses
 * have their numbers for good, everybody is told, and asked to acknowledge it. The edition before ends.
 * Of two who publish at once the second is told: it happens once.
 *
 * @throws Refusal conventionNotFound, conventionStepNotNow, filingMissing, filingTextTampered
 */
export const publishEdition = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid() }))
  .output(z.object({ edition: z.number(), inForceFrom: z.string(), noticeId: z.string() }))
  .mutation(async ({ ctx, input: { conventionId } }) => {
    const convention = await lockConvention(ctx, conventionId);
    const revision = await revisionToFile(ctx, conventionId);
    const filing = await readFiling(ctx, revision);
    if (!filing) throw new Refusal('filingMissing');
    const adoption = await adoptionOf(ctx, revision);
    const { digest, clauses } = await approvedText(ctx, revision, adoption);

    await supersede(ctx, conventionId, revision.number);
    await fixClauseNumbers(ctx, conventionId, revision.number, revision.version);
    const noticeId = await tellEverybody(ctx, convention, {
      ...{ revision, filing, digest, clauses },
      adopted: adoption ? adoptionSentence(adoption) : '',
    });
    await ctx.transaction
      .insertInto('conventionPublication')
      .values({
        communityId: ctx.communityId,
        conventionId,
        revision: revision.number,
        version: revision.version,
        digest,
        noticeId,
        publishedBy: ctx.accountId,
        publishedAt: ctx.now,
      })
      .execute();
    const { filedOn, office, receiptNumber } = filing;
    await advanceRevision(ctx, revision, {
      event: 'publish',
      inForceFrom: ctx.now,
      details: { filedOn, office, receiptNumber, noticeId, version: revision.version, digest },
    });
    await askForAcknowledgement(ctx, conventionId, revision.number);
    await recordDeed(ctx, 'conventions.publishEdition', conventionId, {
      edition: revision.number,
      version: revision.version,
    });
    return { edition: revision.number, inForceFrom: ctx.now.toISOString(), noticeId };
  });

/**
 * The version as it stands, whose digest is taken anew: what is published is word for word what was
 * reviewed and adopted.
 */
async function approvedText(
  ctx: MemberContext,
  { conventionId, number, version }: Revision & { version: number },
  adoption: Adoption | null,
): Promise<{ digest: string; clauses: number }> {
  const text = await readVersion(ctx, textOf(conventionId), version);
  const digest = hash('sha256', canonicalText(textOf(conventionId), version, text));
  const review = (await reviewsOf(ctx, conventionId, number)).at(-1);
  const isApproved = review?.state === 'approved' && review.digest === digest;
  if (!isApproved || adoption?.digest !== digest) throw new Refusal('filingTextTampered');
  const clauses = text.paragraphs.filter(({ kind }) => kind === 'clause').length;
  return { digest, clauses };
}

async function supersede(ctx: MemberContext, conventionId: string, edition: number): Promise<void> {
  const older = await editionInForce(ctx, conventionId);
  if (!older) return;
  await advanceRevision(ctx, older, { event: 'supersede', details: { edition } });
}

interface Published {
  revision: Revision;
  filing: Row<'conventionFiling'>;
  digest: string;
  clauses: number;
  adopted: string;
}

const tellEverybody = (
  ctx: MemberContext,
  { name }: Convention,
  { revision, filing, ...published }: Published,
): Promise<string> =>
  publishNotice(ctx, {
    ...publicationNotice({
      conventionName: name,
      edition: revision.number,
      inForceFrom: ctx.now,
      ...published,
      ...filing,
    }),
    kind: 'notice',
    audience: { kind: 'community' },
    pinned: true,
    expiresAt: null,
    publisherRole: actingBody(ctx.caller.roles, 'conventions.manage'),
    subject: { kind: 'convention', id: revision.conventionId },
  });
