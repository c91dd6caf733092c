import { z } from 'zod';
import { readSettings } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { phaseAt } from '@/shared/polls/poll-timing';
import { staffRoles } from '@/shared/roles';
import { shownItemSchema } from './ballot-item-schema';
import { readItems, showItems } from './ballot-items';
import { myVoterSchema, myVoters, notOnThisRoll } from './my-voters';
import { countObjections } from './objections/count-objections';
import { readPoll } from './poll-row';
import {
  legalEffectSchema,
  ruleSetSchema,
  shownRefusalSchema,
  totalsSchema,
  visibilitySchema,
} from './poll-schemas';

const pollSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** The state by the clock: `closed` while the count is on its way. */
  phase: z.enum(['announced', 'open', 'closed', 'preliminary', 'final', 'archived', 'cancelled']),
  topicId: z.string().nullable(),
  publisher: z.string(),
  legalEffect: legalEffectSchema,
  /** Of the city's voting system, where the community names one and the poll binds. */
  officialSystemUrl: z.string().nullable(),
  visibility: visibilitySchema,
  /** How long after closing paper received before it may be entered; 0: not at all. */
  entryHours: z.number().int(),
  ruleSet: ruleSetSchema,
  /** Of the frozen roll. */
  roll: totalsSchema,
  /** Whose signature the heads of the ballot log bear: Ed25519, hex. */
  logKey: z.string(),
  rollVersion: z.number().int(),
  /** What everybody's own row is checked against, hex. */
  rollRoot: z.string(),
  /** Since when the roll has been found altered, so that the poll neither opens nor counts. */
  rollAlteredAt: z.string().nullable(),
  rollObjections: z.object({ filed: z.number().int(), unanswered: z.number().int() }),
  announcedAt: z.string(),
  opensAt: z.string(),
  closesAt: z.string(),
  postedUntil: z.string().nullable(),
  cancelled: z.object({ at: z.string(), reason: z.string() }).nullable(),
  items: z.array(shownItemSchema),
  /** The rows of the roll the caller may hold the pen for: alone, and as co-owner. */
  voters: z.array(myVoterSchema),
  /** Why the caller has none; null when they have. */
  noVote: shownRefusalSchema.nullable(),
});

/**
 * Everything about an announced poll that its page shows, with the caller's own ballots and nothing
 * of anybody else's.
 *
 * @throws Refusal pollNotFound
 */
export const pollDetail = operation('polls.read')
  .input(z.object({ pollId: z.uuid() }))
  .output(pollSchema)
  .query(async ({ ctx, input }) => {
    const poll = await readPoll(ctx, input.pollId);
    const phase = phaseAt(poll, ctx.now);
    if (phase === 'draft') throw new Error(`poll ${poll.id}: announced and still a draft`);
    const { id, title, description, topicId, legalEffect, ruleSet } = poll;
    const voters = await myVoters(ctx, poll);
    const { officialSystemUrl } = await readSettings(ctx);
    return {
      id,
      title,
      description,
      phase,
      topicId,
      publisher: staffRoles[poll.publisherRole],
      legalEffect,
      officialSystemUrl: legalEffect === 'binding' ? officialSystemUrl || null : null,
      visibility: poll.visibility,
      entryHours: poll.entryHours,
      ruleSet,
      roll: { heads: poll.rollHeads, areaHundredths: poll.rollAreaHundredths },
      logKey: poll.logKey,
      rollVersion: poll.rollVersion,
      rollRoot: poll.rollRoot,
      rollAlteredAt: poll.rollAlteredAt?.toISOString() ?? null,
      rollObjections: await countObjections(ctx, id, 'roll'),
      announcedAt: poll.announcedAt.toISOString(),
      opensAt: poll.opensAt.toISOString(),
      closesAt: poll.closesAt.toISOString(),
      postedUntil: poll.postedUntil?.toISOString() ?? null,
      cancelled: poll.cancelledAt && {
        at: poll.cancelledAt.toISOString(),
        reason: poll.cancelReason ?? '',
      },
      items: await showItems(ctx, await readItems(ctx, id)),
      voters,
      noVote: voters.length > 0 ? null : notOnThisRoll,
    };
  });
