import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { mostCalled } from '@/shared/volunteering/organising/call-limits';
import { requireShiftLeader } from '../activities/who-leads';
import { countMatching } from './matching-volunteers';
import { countMissing, isComing, todaysCall } from './shift-call';

const callOptionsSchema = z.object({
  title: z.string(),
  place: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  isComing: z.boolean(),
  needed: z.number().int(),
  confirmed: z.number().int(),
  /** As far as places are free. */
  missing: z.number().int(),
  /** Who would be called now, and how many of them. */
  matching: z.number().int(),
  willCall: z.number().int(),
  /** Of today; null: nobody was called today. `most`: as many are being called. */
  todaysCall: z.object({ most: z.number().int(), called: z.number().int() }).nullable(),
});

/**
 * What calling volunteers to a shift would do, for whoever leads it: numbers, no names.
 *
 * @throws Refusal shiftNotFound, notYourShift
 */
export const callOptions = operation('volunteering.lead')
  .input(z.object({ shiftId: z.uuid() }))
  .output(callOptionsSchema)
  .query(async ({ ctx, input }) => {
    const target = await requireShiftLeader(ctx, input.shiftId);
    const { shift, activity } = target;
    const { missing, confirmed } = await countMissing(ctx, target);
    const matching = missing === 0 ? 0 : await countMatching(ctx, target);
    const called = await todaysCall(ctx, shift.id);
    return {
      ...{ title: activity.title, place: activity.place },
      ...{ startsAt: shift.startsAt.toISOString(), endsAt: shift.endsAt.toISOString() },
      isComing: isComing(ctx, target),
      ...{ needed: shift.needed, confirmed, missing, matching },
      willCall: Math.min(matching, mostCalled(missing)),
      todaysCall: called ? { most: called.most, called: called.called } : null,
    };
  });
