import { z } from 'zod';
import { holdersOf } from '@/cloud/community/public';
import { leaveMessages } from '@/cloud/messages/public';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import type { ConventionContext } from '../convention-context';
import { openRevision, readConvention } from '../convention-rows';
import './tables';

const payloadSchema = z.object({ linkId: z.uuid() });

/** Has those who manage conventions told once the reviewer's link has run out. */
export const queueLinkOver = (
  context: ConventionContext,
  linkId: string,
  expiresAt: Date,
): Promise<void> => doLater(context, 'conventions.reviewLinkOver', { linkId }, expiresAt);

/** Tells them that nothing came back in time; not where the link was used or taken back, or the round given up. */
export const tellReviewLinkOver: DueWork = async (context, payload) => {
  const { linkId } = payloadSchema.parse(payload);
  const link = await unansweredLink(context, linkId);
  if (!link) return;
  const { conventionId, office, expiresAt } = link;
  const revision = await openRevision(context, conventionId);
  if (revision?.state !== 'reviewing' || revision.number !== link.revision) return;
  const { name } = await readConvention(context, conventionId);
  const managers = await holdersOf(context, 'conventions.manage');
  await leaveMessages(
    context,
    managers.map((accountId) => ({
      accountId,
      kind: 'conventionStep' as const,
      subjectId: conventionId,
      occasion: `reviewLinkOver:${linkId}`,
      title: `《${name}》的审核链接过期了`,
      body: `${office}还没有给出审核结果。请联系审核人，再在公约工作台生成新的链接。`,
      aboutTime: expiresAt,
    })),
  );
};

const unansweredLink = ({ transaction, communityId }: ConventionContext, linkId: string) =>
  transaction
    .selectFrom('conventionReviewLink as link')
    .innerJoin('conventionReview as review', (join) =>
      join
        .onRef('review.communityId', '=', 'link.communityId')
        .onRef('review.id', '=', 'link.reviewId'),
    )
    .select(['review.conventionId', 'review.revision', 'link.office', 'link.expiresAt'])
    .where('link.communityId', '=', communityId)
    .where('link.id', '=', linkId)
    .where('link.usedAt', 'is', null)
    .where('link.revokedAt', 'is', null)
    .where('review.state', '=', 'open')
    .executeTakeFirst();
