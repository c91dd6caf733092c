import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { phaseAt } from '@/shared/polls/poll-timing';
import type { RollDifference } from '@/shared/polls/roll-difference';
import { type PollContext, readPoll } from '../poll-row';
import {
  legalEffectSchema,
  ruleSetSchema,
  shownRefusalSchema,
  totalsSchema,
} from '../poll-schemas';
import { shownRefusal } from '../refuse';
import { peopleOnRoll } from './people-on-roll';
import { planCorrection } from './plan-correction';

/** More changes than anybody reads in one sitting are counted, not listed. */
const mostShown = 100;

const rowSchema = z.object({
  roomLabel: z.string(),
  areaHundredths: z.number().int(),
  isDeveloper: z.boolean(),
  people: z.array(z.string()),
});
export const shownChangeSchema = z.object({
  kind: z.enum(['gone', 'new', 'changed']),
  before: rowSchema.nullable(),
  after: rowSchema.nullable(),
});

/**
 * What a correction would change in a poll's roll now: the register as it is against the frozen
 * roll. Nothing is changed by looking.
 *
 * @throws Refusal pollNotFound, rollAltered
 */
export const previewRollCorrection = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.object({
      pollTitle: z.string(),
      legalEffect: legalEffectSchema,
      ruleSet: ruleSetSchema,
      opensAt: z.string(),
      /** Until opening, and only then. */
      correctable: z.boolean(),
      version: z.number().int(),
      roll: totalsSchema,
      /** null while the register has faults that keep it from giving a roll. */
      next: z
        .object({
          roll: totalsSchema,
          digest: z.string(),
          gone: z.number().int(),
          fresh: z.number().int(),
          changed: z.number().int(),
          /** The first of them, by kind. */
          changes: z.array(shownChangeSchema),
        })
        .nullable(),
      problem: shownRefusalSchema.nullable(),
    }),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    const poll = await readPoll(ctx, pollId);
    const plan = await planCorrection(ctx, poll);
    const answer = {
      pollTitle: poll.title,
      legalEffect: poll.legalEffect,
      ruleSet: poll.ruleSet,
      opensAt: poll.opensAt.toISOString(),
      correctable: phaseAt(poll, ctx.now) === 'announced',
      version: poll.rollVersion,
      roll: { heads: poll.rollHeads, areaHundredths: poll.rollAreaHundredths },
    };
    if (!plan.ok) return { ...answer, next: null, problem: shownRefusal(plan.refusal) };
    const { difference, roll, digest } = plan.value;
    const next = {
      roll,
      digest,
      gone: difference.gone.length,
      fresh: difference.fresh.length,
      changed: difference.changed.length,
      changes: await shownChanges(ctx, difference),
    };
    return { ...answer, next, problem: null };
  });

interface Shown {
  roomLabel: string;
  areaHundredths: number;
  isDeveloper: boolean;
  personIds: readonly string[];
}

async function shownChanges(ctx: PollContext, { gone, fresh, changed }: RollDifference) {
  const changes = [
    ...gone.map((before) => ({ kind: 'gone' as const, before, after: null })),
    ...fresh.map((after) => ({ kind: 'new' as const, before: null, after })),
    ...changed.map((change) => ({ kind: 'changed' as const, ...change })),
  ].slice(0, mostShown);
  return namedChanges(ctx, changes);
}

/** Changes with the people's names instead of their ids. */
export async function namedChanges<Kind extends 'gone' | 'new' | 'changed'>(
  ctx: PollContext,
  changes: readonly { kind: Kind; before: Shown | null; after: Shown | null }[],
) {
  const names = await peopleOnRoll(
    ctx,
    changes.flatMap(({ before, after }) => [
      ...(before?.personIds ?? []),
      ...(after?.personIds ?? []),
    ]),
  );
  const named = (row: Shown | null) =>
    row && {
      roomLabel: row.roomLabel,
      areaHundredths: row.areaHundredths,
      isDeveloper: row.isDeveloper,
      people: row.personIds.flatMap((id) => names.get(id) ?? []),
    };
  return changes.map(({ kind, before, after }) => ({
    kind,
    before: named(before),
    after: named(after),
  }));
}
