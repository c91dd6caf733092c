import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { refuseUnlessAsked } from './acknowledge-on-tablet';
import { visitOutcomeSchema } from './acknowledgement-schemas';
import { readEdition } from './held-edition';

/**
 * Writes down what was found at a door, so that nobody rings twice and who said no is left in peace.
 *
 * @throws Refusal conventionNotFound, conventionNotInForce, homeNotAsked
 */
export const noteVisit = operation('conventions.collectInPerson')
  .input(z.object({ conventionId: z.uuid(), unitId: z.uuid(), outcome: visitOutcomeSchema }))
  .output(z.object({ visitedAt: z.string() }))
  .mutation(async ({ ctx, input: { conventionId, unitId, outcome } }) => {
    const { edition } = await readEdition(ctx, conventionId);
    await refuseUnlessAsked(ctx, unitId);
    const { communityId, accountId: visitedBy, now: visitedAt } = ctx;
    await ctx.transaction
      .insertInto('acknowledgementVisit')
      .values({
        ...{ communityId, id: uuid(), conventionId, edition, unitId },
        ...{ outcome, visitedBy, visitedAt },
      })
      .execute();
    await recordDeed(ctx, 'conventions.noteVisit', conventionId, { unitId });
    return { visitedAt: visitedAt.toISOString() };
  });
