import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import { certifiableEntries } from './certifiable-entries';
import { periodInput, refuseWrongPeriod } from './service-days';

/**
 * How many of the caller's own minutes of these days a certificate could prove today, so that nobody
 * asks in vain.
 *
 * @throws Refusal notRegisteredAsVolunteer, certificatePeriodWrong, certificatePeriodTooLong
 */
export const certifiableMinutes = operation('volunteering.volunteer')
  .input(z.object(periodInput))
  .output(z.object({ minutes: z.number(), times: z.number() }))
  .query(async ({ ctx, input }) => {
    refuseWrongPeriod(input, ctx.now);
    const volunteer = await callersVolunteer(ctx);
    const entries = await certifiableEntries(ctx, volunteer.id, input);
    return {
      minutes: entries.reduce((sum, { minutes }) => sum + minutes, 0),
      times: entries.length,
    };
  });
