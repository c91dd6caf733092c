import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { pointsOf, starsOf } from '@/shared/volunteering/ledger/stars';
import { postedMinutes } from '../posting/posted-minutes';
import { volunteeringRules } from '../volunteering-rules';
import { volunteerOfAccount } from '../volunteers/volunteer-row';

const recordSchema = z.object({
  name: z.string(),
  registeredAt: z.string(),
  /** Whole minutes served, corrections included. */
  earnedMinutes: z.number(),
  /** Of them: posted to the end, so that a certificate can prove them. */
  postedMinutes: z.number(),
  /** Left to spend: the balance of the time bank. Less than nothing after a correction. */
  spendableMinutes: z.number(),
  points: z.number(),
  stars: z.number(),
  minutesToNextStar: z.number().nullable(),
  onLeaderboard: z.boolean(),
});

/** The caller's own service in figures; null for whoever is no volunteer. */
export const ownRecord = operation('volunteering.read')
  .output(
    z.object({
      record: recordSchema.nullable(),
      minutesPerPoint: z.number(),
      timeBank: z.boolean(),
    }),
  )
  .query(async ({ ctx }) => {
    const { minutesPerPoint, timeBank, starHours } = await volunteeringRules(ctx);
    const volunteer = await volunteerOfAccount(ctx, ctx.accountId);
    if (!volunteer) return { record: null, minutesPerPoint, timeBank };
    const { name, earnedMinutes, spendableMinutes, onLeaderboard } = volunteer;
    const { stars, minutesToNext } = starsOf(earnedMinutes, starHours);
    const posted = await postedMinutes(ctx, volunteer.id, null, null);
    return {
      record: {
        ...{ name, earnedMinutes, spendableMinutes, onLeaderboard, stars },
        registeredAt: volunteer.registeredAt.toISOString(),
        postedMinutes: posted.reduce((sum, { minutes }) => sum + minutes, 0),
        points: pointsOf(spendableMinutes, minutesPerPoint),
        minutesToNextStar: minutesToNext,
      },
      minutesPerPoint,
      timeBank,
    };
  });
