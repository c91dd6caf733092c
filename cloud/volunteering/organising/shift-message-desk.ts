import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { shiftMessageLimits } from '@/shared/volunteering/organising/shift-messages';
import { requireShiftLeader } from '../activities/who-leads';
import { audienceOf } from './shift-audience';
import { messagesToday } from './shift-message-row';

const receiversSchema = z.object({
  people: z.number().int(),
  /** Of them without an account here: to be phoned. */
  unreached: z.number().int(),
});

/**
 * What whoever leads a shift needs to write to its people: how many there are, and how many messages
 * are left today.
 *
 * @throws Refusal shiftNotFound, notYourShift
 */
export const shiftMessageDesk = operation('volunteering.lead')
  .input(z.object({ shiftId: z.uuid() }))
  .output(
    z.object({
      title: z.string(),
      place: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      confirmed: receiversSchema,
      waiting: receiversSchema,
      leftToday: z.number().int(),
    }),
  )
  .query(async ({ ctx, input: { shiftId } }) => {
    const { shift, activity } = await requireShiftLeader(ctx, shiftId);
    const written = await messagesToday(ctx, shiftId);
    return {
      ...{ title: activity.title, place: activity.place },
      ...{ startsAt: shift.startsAt.toISOString(), endsAt: shift.endsAt.toISOString() },
      confirmed: receivers(await audienceOf(ctx, shiftId, 'confirmed')),
      waiting: receivers(await audienceOf(ctx, shiftId, 'waiting')),
      leftToday: Math.max(0, shiftMessageLimits.aDay - written),
    };
  });

const receivers = (people: readonly { accountId: string | null }[]) => ({
  people: people.length,
  unreached: people.filter(({ accountId }) => accountId === null).length,
});
