import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { activityKindNames } from '@/shared/volunteering/activity-kinds';
import { skillNames } from '@/shared/volunteering/skills';
import { leadsShift, readShift } from '../activities/who-leads';
import { ownSide, ownSideShape } from './own-side';
import { readPlaces } from './places';

const shape = z.object({
  shiftId: z.string(),
  activityId: z.string(),
  title: z.string(),
  kind: z.enum(activityKindNames),
  place: z.string(),
  contact: z.string(),
  note: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** `cancelled` where the whole activity is. */
  state: z.enum(['open', 'ended', 'cancelled']),
  cancelReason: z.string().nullable(),
  /** The minutes of it stand in the ledger. */
  isSettled: z.boolean(),
  risks: z.string(),
  riskRevision: z.number().int(),
  isRisky: z.boolean(),
  isRescue: z.boolean(),
  insurance: z.enum(['none', 'bought']),
  insuranceNote: z.string(),
  leastAge: z.number().int(),
  mostAge: z.number().int().nullable(),
  neededSkills: z.array(z.enum(skillNames)),
  cancelHours: z.number().int(),
  posts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      capacity: z.number().int(),
      placesTaken: z.number().int(),
      waiting: z.number().int(),
    }),
  ),
  /** The caller leads it: they see who signed up. */
  leads: z.boolean(),
  mine: ownSideShape,
});

/**
 * Everything the page of a shift shows: facts, risks, places, and where the caller stands. Who else
 * signed up is not in it.
 *
 * @throws Refusal shiftNotFound
 */
export const shiftDetail = operation('volunteering.read')
  .input(z.object({ shiftId: z.uuid() }))
  .output(shape)
  .query(async ({ ctx, input: { shiftId } }) => {
    const found = await readShift(ctx, shiftId);
    const { shift, activity } = found;
    const isCancelled = activity.state === 'cancelled';
    const { title, kind, place, contact, risks, riskRevision, isRisky, isRescue } = activity;
    const { insurance, insuranceNote, leastAge, mostAge, neededSkills, cancelHours } = activity;
    return {
      ...{ shiftId, activityId: activity.id, title, kind, place, contact, note: shift.note },
      startsAt: shift.startsAt.toISOString(),
      endsAt: shift.endsAt.toISOString(),
      state: isCancelled ? ('cancelled' as const) : shift.state,
      cancelReason: shift.cancelReason ?? activity.cancelReason,
      isSettled: shift.settledAt !== null,
      ...{ risks, riskRevision, isRisky, isRescue, insurance, insuranceNote },
      ...{ leastAge, mostAge, neededSkills, cancelHours },
      posts: await readPlaces(ctx, shiftId),
      leads: await leadsShift(ctx, shift, activity),
      mine: await ownSide(ctx, found),
    };
  });
