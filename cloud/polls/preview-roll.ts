import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import type { PollRefusal } from '@/shared/polls/refusals';
import { rollTotals, type Voter } from '@/shared/polls/voter-roll';
import { communityRuleSet } from './community-rule-sets';
import { type DraftRoll, draftRoll } from './draft-roll';
import type { PollContext } from './poll-row';
import { shownRefusalSchema } from './poll-schemas';
import { shownRefusal } from './refuse';
import { listForDraft } from './rule-sets/list-of-poll';
import '@/cloud/community/tables';

const mostNamed = 50;

const previewSchema = z.object({
  heads: z.number().int(),
  areaHundredths: z.number().int(),
  /** Voters of several people, who share one vote. */
  sharedVoters: z.number().int(),
  /** 0.01 m², in the one head of the developer. */
  developerAreaHundredths: z.number().int(),
});

/**
 * The totals the roll would have if the poll were announced now, or what is wrong with the register
 * or the list, and in which rooms or of whom.
 *
 * @throws Refusal pollRuleSetNotOffered, memberListNotOffered
 */
export const previewRoll = operation('polls.prepare')
  .input(
    z.object({
      ruleSetId: z.string().max(60),
      memberListId: z.uuid().nullable().default(null),
    }),
  )
  .output(
    z.object({
      roll: previewSchema.nullable(),
      problem: shownRefusalSchema
        .extend({ rooms: z.array(z.string()), people: z.array(z.string()) })
        .nullable(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const ruleSet = await communityRuleSet(ctx, input.ruleSetId);
    const list = await listForDraft(ctx, ruleSet, input.memberListId);
    const roll = await draftRoll(ctx, ruleSet, list?.id ?? null);
    return roll.voters.ok
      ? { roll: previewOf(roll.voters.value), problem: null }
      : { roll: null, problem: await problemOf(ctx, roll.voters.refusal, roll) };
  });

const previewOf = (voters: readonly Voter[]): z.infer<typeof previewSchema> => ({
  ...rollTotals(voters),
  sharedVoters: voters.filter(({ personIds }) => personIds.length > 1).length,
  developerAreaHundredths: rollTotals(voters.filter(({ isDeveloper }) => isDeveloper))
    .areaHundredths,
});

async function problemOf(context: PollContext, refusal: PollRefusal, { labels }: DraftRoll) {
  const unitIds = refusal.code === 'rollUnitsFaulty' ? refusal.details.unitIds : [];
  const rooms = unitIds.slice(0, mostNamed).map((unitId) => labels.get(unitId) ?? '');
  const personIds =
    refusal.code === 'memberListPeopleGone' || refusal.code === 'rollBirthDatesMissing'
      ? refusal.details.personIds
      : [];
  const people = await namesOf(context, personIds.slice(0, mostNamed));
  return { ...shownRefusal(refusal), rooms, people };
}

async function namesOf({ transaction, communityId }: PollContext, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  const people = await transaction
    .selectFrom('rollPerson')
    .select('name')
    .where('communityId', '=', communityId)
    .where('id', 'in', [...personIds])
    .orderBy('name')
    .execute();
  return people.map(({ name }) => name);
}
