import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { pollStates } from '@/shared/polls/poll-life-cycle';
import { phaseAt } from '@/shared/polls/poll-timing';
import { printLimits } from '@/shared/polls/print-limits';
import { readPoll } from '../poll-row';
import { keysOf, legalEffectSchema, visibilitySchema } from '../poll-schemas';
import { readPrintedBuildings } from './printed-voters';

/**
 * What staff can print of a poll now, and for which buildings.
 *
 * @throws Refusal pollNotFound
 */
export const printChoices = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.object({
      title: z.string(),
      legalEffect: legalEffectSchema,
      visibility: visibilitySchema,
      phase: keysOf(pollStates),
      closesAt: z.string(),
      voters: z.number().int(),
      mostVoters: z.number().int(),
      mostSpareCopies: z.number().int(),
      buildings: z.array(
        z.object({
          buildingId: z.string().nullable(),
          name: z.string(),
          voters: z.number().int(),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input }) => {
    const poll = await readPoll(ctx, input.pollId);
    const { title, legalEffect, visibility } = poll;
    const buildings = await readPrintedBuildings(ctx, poll.id);
    return {
      ...{ title, legalEffect, visibility },
      phase: phaseAt(poll, ctx.now),
      closesAt: poll.closesAt.toISOString(),
      voters: poll.rollHeads,
      mostVoters: printLimits.voters,
      mostSpareCopies: printLimits.blankCopies,
      buildings: buildings.map((building) => ({
        ...building,
        name: building.name ?? '房号不明',
      })),
    };
  });
