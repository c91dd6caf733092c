import { sql } from 'kysely';
import { z } from 'zod';
import { leaveMessages } from '@/cloud/messages/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import type { DueWork, DueWorkContext } from '@/cloud/platform/outbox';
import type { Row } from '@/cloud/platform/tables';
import { Refusal, refusalMessage } from '@/shared/refusals';
import { holdersOfBody } from '../postings/tell-body';
import { publishHeldDraft } from './publish-held-draft';
import './tables';

const payloadSchema = z.object({ draftId: z.string(), revision: z.number(), at: z.string() });

/**
 * Due work: the hour of a scheduled notice has come. Audience, expiry and the role of whoever scheduled
 * it count as they are now; when they no longer allow it, the draft comes back with the reason, and they
 * and its body are told. Does nothing when it was unscheduled, changed or published since.
 */
export const publishScheduled: DueWork = async (context, payload) => {
  const { draftId, revision, at } = payloadSchema.parse(payload);
  const draft = await context.transaction
    .selectFrom('noticeDraft')
    .selectAll()
    .where('communityId', '=', context.communityId)
    .where('id', '=', draftId)
    .forUpdate()
    .executeTakeFirst();
  const { scheduledAt, scheduledBy } = draft ?? {};
  if (!draft || !scheduledAt || !scheduledBy) return;
  if (draft.revision !== revision || scheduledAt.toISOString() !== at) return;
  const caller = { roles: await rolesOf(context, scheduledBy) };
  const refused = await refusalOf(context, () =>
    publishHeldDraft({ ...context, accountId: scheduledBy, caller }, draftId, draft.drafted),
  );
  if (refused) await giveBack(context, draft, scheduledBy, refused);
};

/** The refusal that kept `work` from being done, with everything undone that it had begun. */
async function refusalOf(
  { transaction }: DueWorkContext,
  work: () => Promise<unknown>,
): Promise<Refusal | null> {
  await sql`savepoint before_publishing`.execute(transaction);
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`rollback to savepoint before_publishing`.execute(transaction);
    return error;
  }
}

async function rolesOf({ transaction, communityId }: DueWorkContext, accountId: string) {
  const held = await transaction
    .selectFrom('roleAssignment')
    .select('role')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .execute();
  return held.map(({ role }) => role);
}

async function giveBack(
  context: DueWorkContext,
  draft: Pick<Row<'noticeDraft'>, 'id' | 'drafted' | 'publisherRole' | 'scheduledAt'>,
  accountId: string,
  { code, details }: Refusal,
): Promise<void> {
  const { transaction, communityId, now } = context;
  const words = refusalMessage(code, details);
  await transaction
    .updateTable('noticeDraft')
    .set({ state: 'draft', scheduledAt: null, scheduledBy: null, returnedFor: words })
    .where('communityId', '=', communityId)
    .where('id', '=', draft.id)
    .execute();
  // Whoever scheduled it may serve no more: somebody has to know who can still publish it.
  const told = new Set([accountId, ...(await holdersOfBody(context, draft.publisherRole))]);
  await leaveMessages(
    context,
    [...told].map((receiver) => ({
      accountId: receiver,
      kind: 'noticeDuty' as const,
      subjectId: draft.id,
      occasion: `draftReturned:${draft.id}:${draft.scheduledAt?.toISOString()}`,
      title: '定时公告没有发出去',
      body: `“${draft.drafted.title}”：${words}已退回公告工作台。`,
      aboutTime: now,
    })),
  );
  await recordDeed({ ...context, accountId: null }, 'notices.returnDraft', draft.id, { code });
}
