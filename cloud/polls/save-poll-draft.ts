import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { communityRuleSet } from './community-rule-sets';
import { draftInput } from './draft-input';
import { lockDraft } from './poll-row';
import { replaceItems } from './replace-items';
import { listForDraft } from './rule-sets/list-of-poll';

/**
 * Replaces a draft's content. `revision` is the one the caller has read: of two who edit at once the
 * second is told, and nobody announces what they have not seen.
 *
 * @throws Refusal pollNotFound, pollNotDraft, pollDraftChanged, pollRuleSetNotOffered,
 * memberListNotOffered, fileUnknown
 */
export const savePollDraft = operation('polls.prepare')
  .input(draftInput.extend({ pollId: z.uuid(), revision: z.number().int() }))
  .output(z.object({ revision: z.number().int() }))
  .mutation(async ({ ctx, input: { pollId, revision, items, ...content } }) => {
    const draft = await lockDraft(ctx, pollId);
    if (draft.revision !== revision) throw new Refusal('pollDraftChanged');
    const ruleSet = await communityRuleSet(ctx, content.ruleSetId);
    const list = await listForDraft(ctx, ruleSet, content.memberListId);
    await ctx.transaction
      .updateTable('poll')
      .set({
        ...content,
        memberListId: list?.id ?? null,
        opensAt: content.opensAt === null ? null : new Date(content.opensAt),
        closesAt: content.closesAt === null ? null : new Date(content.closesAt),
        revision: revision + 1,
      })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', pollId)
      .where('state', '=', 'draft')
      .execute();
    await replaceItems(ctx, pollId, items);
    await recordDeed(ctx, 'polls.saveDraft', pollId, { revision: revision + 1 });
    return { revision: revision + 1 };
  });
