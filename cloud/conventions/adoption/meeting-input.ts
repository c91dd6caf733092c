import { z } from 'zod';
import { lineInput, paragraphsInput } from '@/cloud/platform/plain-text-input';
import { meetingLimits } from '@/shared/conventions/adoption/meeting-limits';
import { largestCount } from '@/shared/polls/thresholds';

const count = z.number().int().min(0).max(largestCount);

/** Heads, and areas in 0.01 m². */
export const totalsSchema = z.object({ heads: count, areaHundredths: count });

export const countsSchema = z.object({
  eligible: totalsSchema,
  present: totalsSchema,
  approve: totalsSchema,
  reject: totalsSchema,
  abstain: totalsSchema,
});

const { place, personName, note, photos } = meetingLimits;

/** The record as it is typed from the paper. */
export const meetingInput = z.object({
  conventionId: z.uuid(),
  ruleSetId: z.string().max(60),
  calledOn: z.iso.date(),
  heldOn: z.iso.date(),
  place: lineInput(place),
  chair: lineInput(personName),
  recorder: lineInput(personName),
  counts: countsSchema,
  photoIds: z.array(z.uuid()).min(photos.min).max(photos.max),
  note: paragraphsInput(note),
});
