import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { volunteeringRules } from '../volunteering-rules';

const hours = z.number();

export const rulesSchema = z.object({
  offerHours: z.number(),
  minutesPostingDays: z.number(),
  minutesPerPoint: z.number(),
  starHours: z.tuple([hours, hours, hours, hours, hours]),
  timeBank: z.boolean(),
  certificateResponsible: z.string(),
  certificateContact: z.string(),
});

/** What the community decided about volunteering: everybody may know by which rules minutes count. */
export const readRules = operation('volunteering.read')
  .output(rulesSchema)
  .query(({ ctx }) => volunteeringRules(ctx));
