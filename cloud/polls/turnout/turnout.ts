import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { groupedBy } from '@/shared/grouped-by';
import { may } from '@/shared/permissions';
import { participationStrategies } from '@/shared/polls/participation';
import { phaseAt } from '@/shared/polls/poll-timing';
import { quorumProgress } from '@/shared/polls/turnout/quorum-progress';
import { lastMidnight } from '@/shared/polls/turnout/shown-turnout';
import { legalEffectSchema, ruleSetSchema, totalsSchema } from '../poll-schemas';
import { countEvidence } from './count-evidence';
import { type Place, readPlaces, sumOf } from './read-places';
import { isSecret, readRunningPoll } from './running-poll';
import { countWaitingEntries } from './waiting-entries';

const asked = z.object({ heads: z.number().int(), areaHundredths: z.number().int().nullable() });

const buildingTurnout = z.object({
  /** null: no unit of these voters is known any more. */
  buildingId: z.string().nullable(),
  name: z.string(),
  roll: totalsSchema,
  tookPart: totalsSchema,
});

const turnoutSchema = z.object({
  title: z.string(),
  phase: z.enum(['open', 'closed']),
  legalEffect: legalEffectSchema,
  ruleSet: ruleSetSchema,
  opensAt: z.string(),
  closesAt: z.string(),
  roll: totalsSchema,
  /** Voters with a ballot. */
  tookPart: totalsSchema,
  /** Voters without one whom the rule set counts as taking part, and in which words. */
  alsoCounted: totalsSchema,
  participation: z.string(),
  needed: asked,
  missing: asked,
  reached: z.boolean(),
  /** Ballots on paper that a second person has still to confirm. */
  waiting: z.number().int(),
  /** Secret polls: the midnight whose state this is at most. */
  asOf: z.string().nullable(),
  /** null for those who may know totals alone. */
  buildings: z.array(buildingTurnout).nullable(),
});

/**
 * How many have taken part in a running poll and what is missing to its quorum, in whole heads and
 * 0.01 m². Never how, when or in which order; of secret polls days together (`shown-turnout.ts`).
 *
 * @throws Refusal pollNotFound, turnoutNotYet, turnoutOver, pollCancelled
 */
export const turnout = operation('polls.readTurnout')
  .input(z.object({ pollId: z.uuid() }))
  .output(turnoutSchema)
  .query(async ({ ctx, input }) => {
    const poll = await readRunningPoll(ctx, input.pollId);
    const places = await readPlaces(ctx, poll);
    const { roll, tookPart } = sumOf(places);
    const alsoCounted = await countEvidence(ctx, poll);
    const counted = {
      heads: tookPart.heads + alsoCounted.heads,
      areaHundredths: tookPart.areaHundredths + alsoCounted.areaHundredths,
    };
    return {
      title: poll.title,
      phase: phaseAt(poll, ctx.now) === 'open' ? ('open' as const) : ('closed' as const),
      legalEffect: poll.legalEffect,
      ruleSet: poll.ruleSet,
      opensAt: poll.opensAt.toISOString(),
      closesAt: poll.closesAt.toISOString(),
      roll,
      tookPart,
      alsoCounted,
      participation: participationStrategies[poll.ruleSet.participation].label,
      ...quorumProgress(poll.ruleSet, roll, counted),
      waiting: await countWaitingEntries(ctx, poll),
      asOf: isSecret(poll) ? lastMidnight(ctx.now).toISOString() : null,
      buildings: may(ctx.caller.roles, 'polls.prepare') ? byBuilding(places) : null,
    };
  });

const byBuilding = (places: readonly Place[]) =>
  [...groupedBy(places, ({ buildingId }) => buildingId)].map(([buildingId, rows]) => ({
    buildingId,
    name: rows[0]?.buildingName ?? '房号不明',
    ...sumOf(rows),
  }));
