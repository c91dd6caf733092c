import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import {
  collectingEndsAt,
  lastCollectingDay,
} from '@/shared/conventions/collecting/collecting-period';
import { prolongingProblem } from '@/shared/conventions/process/process-rules';
import { Refusal } from '@/shared/refusals';
import { noteStep } from '../advance-revision';
import { ofConvention } from '../convention-input';
import { lockOpenRevision } from '../lock-open-revision';
import { refuse } from '../refuse';
import { queueCollectingOver } from './collecting-over';

/**
 * Gives people more time, also when the period is just over and nothing was summed up yet; never less.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow,
 *   collectingNotProlonged, collectingPeriodRange
 */
export const prolongCollecting = operation('conventions.manage')
  .input(z.object({ ...ofConvention, lastDay: z.iso.date() }))
  .output(z.object({ collectsUntil: z.string() }))
  .mutation(async ({ ctx, input: { conventionId, lastDay } }) => {
    const revision = await lockOpenRevision(ctx, conventionId);
    const { number, state, begunAt } = revision;
    if (state !== 'collecting') throw new Refusal('conventionStepNotNow');
    const before = lastCollectingDay(revision.collectsUntil);
    refuse(prolongingProblem({ begunAt, lastDay: before }, lastDay, ctx.now));
    const collectsUntil = collectingEndsAt(lastDay);
    await ctx.transaction
      .updateTable('conventionRevision')
      .set({ collectsUntil })
      .where('communityId', '=', ctx.communityId)
      .where('conventionId', '=', conventionId)
      .where('number', '=', number)
      .where('state', '=', 'collecting')
      .execute();
    const details = { prolongedFrom: before, lastDay };
    await noteStep(ctx, revision, { fromState: state, toState: state, details });
    await queueCollectingOver(ctx, { conventionId, number, collectsUntil });
    await recordDeed(ctx, 'conventions.prolongCollecting', conventionId, { number, lastDay });
    return { collectsUntil: collectsUntil.toISOString() };
  });
