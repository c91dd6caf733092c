import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { type Position, whyNotAtPlace } from '@/shared/volunteering/attendance/place';
import type { Activity } from '../activities/who-leads';
import { placeScan } from './place-scan';
import { refuse } from './refuse';
import { askedScan, scanAnswer } from './scan-input';

/**
 * The caller arrives or leaves where the activity takes place, as their phone says. What the phone may
 * be wrong by counts against them. The position is compared and forgotten: it is written nowhere.
 *
 * @throws Refusal placeCheckInOff, placeInaccurate, notAtPlace, and those of `scanShiftCode` that are
 *   not about a code
 */
export const checkInAtPlace = operation('volunteering.volunteer')
  .input(
    askedScan.extend({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      accuracy: z.number().min(0).max(100_000), // metres
    }),
  )
  .output(scanAnswer)
  .mutation(({ ctx, input: { latitude, longitude, accuracy, ...asked } }) =>
    placeScan(ctx, asked, async ({ activity }) => {
      const place = placeOf(activity);
      if (place === null) throw new Refusal('placeCheckInOff');
      refuse(whyNotAtPlace({ latitude, longitude }, accuracy, place));
      return { way: 'place', at: ctx.now };
    }),
  );

/** Where one may check in by place; null: nowhere. */
export function placeOf({
  latitudeMillionths,
  longitudeMillionths,
  radiusMetres,
}: Pick<Activity, 'latitudeMillionths' | 'longitudeMillionths' | 'radiusMetres'>):
  | (Position & { radiusMetres: number })
  | null {
  if (latitudeMillionths === null || longitudeMillionths === null || radiusMetres === null)
    return null;
  return {
    latitude: latitudeMillionths / 1e6,
    longitude: longitudeMillionths / 1e6,
    radiusMetres,
  };
}
