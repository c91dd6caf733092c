import { z } from 'zod';
import { holdRegister, staffBodyOf } from '@/cloud/community/public';
import { recordTopicPolling } from '@/cloud/hall/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import type { Row } from '@/cloud/platform/tables';
import { announcementProblems } from '@/shared/polls/announcement';
import type { Totals } from '@/shared/polls/decision';
import { entriesEndAt } from '@/shared/polls/poll-timing';
import type { RuleSet } from '@/shared/polls/rule-set';
import { rollTotals } from '@/shared/polls/voter-roll';
import { Refusal } from '@/shared/refusals';
import { readItems } from './ballot-items';
import { communityRuleSet } from './community-rule-sets';
import { draftRoll } from './draft-roll';
import { freezeRoll } from './freeze-roll';
import { openLog } from './ledger/open-log';
import { type AnnouncedPoll, lockDraft } from './poll-row';
import { totalsSchema } from './poll-schemas';
import { publishAnnouncement } from './publish-poll-notices';
import { refuse, ruled } from './refuse';
import { listForDraft, nameWithList } from './rule-sets/list-of-poll';

/**
 * Announces a draft: its rule set and voter roll are frozen with it, everybody is told, and the clock
 * opens and closes it. `revision` and `roll` are what the caller has read and checked.
 *
 * @throws Refusal pollNotFound, pollNotDraft, pollDraftChanged, pollRuleSetNotOffered, memberListNotOffered,
 * pollTimesMissing, whatever `announcementProblems` and `buildVoterRoll` refuse, pollRollChanged,
 * topicNotAccepted, topicAlreadyInPoll
 */
export const announcePoll = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), revision: z.number().int(), roll: totalsSchema }))
  .output(z.object({ announcedAt: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const draft = await lockDraft(ctx, input.pollId);
    if (draft.revision !== input.revision) throw new Refusal('pollDraftChanged');
    const ruleSet = await ruleSetForPoll(ctx, draft);
    const items = await readItems(ctx, draft.id);
    const times = refuseUnannounceable(draft, items, ruleSet, ctx.now);

    const frozenRoll = await freezeCheckedRoll(ctx, draft, ruleSet, input.roll);
    const poll = await announce(ctx, draft, { ...times, ...frozenRoll, ruleSet });
    await openLog(ctx, poll);
    await doLater(ctx, 'polls.advance', { pollId: poll.id }, poll.opensAt);
    await doLater(ctx, 'polls.advance', { pollId: poll.id }, poll.closesAt);
    if (poll.entryHours > 0) {
      await doLater(ctx, 'polls.advance', { pollId: poll.id }, entriesEndAt(poll));
    }
    await publishAnnouncement(ctx, poll, items);
    if (poll.topicId !== null) {
      await recordTopicPolling(ctx, poll.topicId, { pollId: poll.id, ...poll });
    }
    const { rollHeads, rollAreaHundredths, rollRoot } = poll;
    await recordDeed(ctx, 'polls.announce', poll.id, { rollHeads, rollAreaHundredths, rollRoot });
    return { announcedAt: poll.announcedAt.toISOString() };
  });

/** The rule set with the name of the list it counts. */
async function ruleSetForPoll(
  ctx: MemberContext,
  { ruleSetId, memberListId }: Row<'poll'>,
): Promise<RuleSet> {
  const ruleSet = await communityRuleSet(ctx, ruleSetId);
  return nameWithList(ruleSet, await listForDraft(ctx, ruleSet, memberListId));
}

type Items = Awaited<ReturnType<typeof readItems>>;

function refuseUnannounceable(draft: Row<'poll'>, items: Items, ruleSet: RuleSet, now: Date) {
  const { opensAt, closesAt } = draft;
  if (opensAt === null || closesAt === null) throw new Refusal('pollTimesMissing');
  const [problem] = announcementProblems({ ...draft, opensAt, closesAt, items }, ruleSet, now);
  if (problem) refuse(problem);
  return { opensAt, closesAt };
}

async function freezeCheckedRoll(
  ctx: MemberContext,
  draft: Row<'poll'>,
  ruleSet: RuleSet,
  checked: Totals,
) {
  await holdRegister(ctx);
  const { voters, labels } = await draftRoll(ctx, ruleSet, draft.memberListId);
  const roll = ruled(voters);
  const { heads, areaHundredths } = rollTotals(roll);
  if (heads !== checked.heads || areaHundredths !== checked.areaHundredths) {
    throw new Refusal('pollRollChanged', { heads, areaHundredths });
  }
  return freezeRoll(ctx, draft.id, roll, labels);
}

type FrozenRoll = Pick<
  AnnouncedPoll,
  'rollHeads' | 'rollAreaHundredths' | 'rollDigest' | 'rollRoot' | 'rollVersion'
>;
type Frozen = FrozenRoll & Pick<AnnouncedPoll, 'opensAt' | 'closesAt' | 'ruleSet'>;

async function announce(
  ctx: MemberContext,
  draft: Row<'poll'>,
  frozen: Frozen,
): Promise<AnnouncedPoll> {
  const { ruleSet, rollHeads, rollAreaHundredths, rollDigest, rollRoot, rollVersion } = frozen;
  const announcement = {
    state: 'announced' as const,
    announcedBy: ctx.accountId,
    announcedAt: ctx.now,
    publisherRole: staffBodyOf(ctx.caller.roles) ?? 'administrator',
    rollHeads,
    rollAreaHundredths,
    rollDigest,
    rollRoot,
    rollVersion,
    logKey: ctx.signer.logKey,
  };
  const announced = await ctx.transaction
    .updateTable('poll')
    .set({ ...announcement, ruleSet: json(ruleSet) })
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', draft.id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (announced.numUpdatedRows === 0n) throw new Refusal('pollNotDraft');
  return { ...draft, ...frozen, ...announcement };
}
