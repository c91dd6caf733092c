import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import type { PollRefusal } from '@/shared/polls/refusals';
import { rollTotals, type Voter } from '@/shared/polls/voter-roll';
import { communityRuleSet } from './community-rule-sets';
import { type DraftRoll, draftRoll } from './draft-roll';
import { shownRefusalSchema } from './poll-schemas';
import { shownRefusal } from './refuse';

const mostRoomsNamed = 50;

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
 * and in which rooms.
 *
 * @throws Refusal pollRuleSetNotOffered
 */
export const previewRoll = operation('polls.prepare')
  .input(z.object({ ruleSetId: z.string().max(60) }))
  .output(
    z.object({
      roll: previewSchema.nullable(),
      problem: shownRefusalSchema.extend({ rooms: z.array(z.string()) }).nullable(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const roll = await draftRoll(ctx, await communityRuleSet(ctx, input.ruleSetId));
    return roll.voters.ok
      ? { roll: previewOf(roll.voters.value), problem: null }
      : { roll: null, problem: problemOf(roll.voters.refusal, roll) };
  });

const previewOf = (voters: readonly Voter[]): z.infer<typeof previewSchema> => ({
  ...rollTotals(voters),
  sharedVoters: voters.filter(({ personIds }) => personIds.length > 1).length,
  developerAreaHundredths: rollTotals(voters.filter(({ isDeveloper }) => isDeveloper))
    .areaHundredths,
});

function problemOf(refusal: PollRefusal, { labels }: DraftRoll) {
  const unitIds = refusal.code === 'rollUnitsFaulty' ? refusal.details.unitIds : [];
  const rooms = unitIds.slice(0, mostRoomsNamed).map((unitId) => labels.get(unitId) ?? '');
  return { ...shownRefusal(refusal), rooms };
}
