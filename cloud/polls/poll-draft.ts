import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { shownItemSchema } from './ballot-item-schema';
import { readItems, showItems } from './ballot-items';
import { communityRuleSets } from './community-rule-sets';
import { readDraft } from './poll-row';
import { legalEffectSchema, ruleSetSchema, visibilitySchema } from './poll-schemas';
import { memberListSchema, memberListsInUse } from './rule-sets/member-lists-in-use';
import { topicTextFor } from './topic-text';

/**
 * A draft with everything its form needs: the rule sets to choose from, with which the phone shows
 * the same announcement problems the server will refuse for.
 *
 * @throws Refusal pollNotFound, pollNotDraft
 */
export const pollDraft = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.object({
      pollId: z.string(),
      revision: z.number().int(),
      topicId: z.string().nullable(),
      title: z.string(),
      description: z.string(),
      ruleSetId: z.string(),
      memberListId: z.string().nullable(),
      legalEffect: legalEffectSchema,
      extraordinary: z.boolean(),
      opensAt: z.string().nullable(),
      closesAt: z.string().nullable(),
      visibility: visibilitySchema,
      /** How long after closing paper received before it may be entered. */
      entryHours: z.number().int(),
      /** The text of the topic as it is now, perhaps newer than the one in `description`. */
      topicText: z
        .object({ versionNumber: z.number(), digest: z.string(), description: z.string() })
        .nullable(),
      items: z.array(shownItemSchema),
      ruleSets: z.array(ruleSetSchema),
      /** To choose from where a rule set counts a list. */
      memberLists: z.array(memberListSchema),
    }),
  )
  .query(async ({ ctx, input }) => {
    const draft = await readDraft(ctx, input.pollId);
    const { id, revision, topicId, title, description, ruleSetId } = draft;
    return {
      pollId: id,
      revision,
      topicId,
      title,
      description,
      ruleSetId,
      memberListId: draft.memberListId,
      legalEffect: draft.legalEffect,
      extraordinary: draft.extraordinary,
      opensAt: draft.opensAt?.toISOString() ?? null,
      closesAt: draft.closesAt?.toISOString() ?? null,
      visibility: draft.visibility,
      entryHours: draft.entryHours,
      topicText: topicId === null ? null : await topicTextFor(ctx, topicId),
      items: await showItems(ctx, await readItems(ctx, id)),
      ruleSets: await communityRuleSets(ctx),
      memberLists: await memberListsInUse(ctx),
    };
  });
