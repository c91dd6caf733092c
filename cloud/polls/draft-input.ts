import { z } from 'zod';
import { plainLine, plainParagraphs } from '@/shared/plain-text';
import { pollLimits } from '@/shared/polls/poll-limits';
import { legalEffectSchema, majorityKindSchema, matterSchema } from './poll-schemas';

const kept = (clean: (text: string) => string, max: number) =>
  z
    .string()
    .max(2 * max)
    .transform(clean)
    .pipe(z.string().max(max));

/**
 * A draft as staff type it. It may be unfinished: what keeps it from being announced is said then
 * (`announcementProblems`). Only what could not be kept at all is invalid input.
 */
export const draftInput = z.object({
  title: kept(plainLine, pollLimits.title.max),
  description: kept(plainParagraphs, pollLimits.description.max),
  ruleSetId: z.string().max(60),
  legalEffect: legalEffectSchema,
  extraordinary: z.boolean(),
  /** UTC instants. */
  opensAt: z.iso.datetime().nullable(),
  closesAt: z.iso.datetime().nullable(),
  items: z
    .array(
      z.object({
        title: kept(plainLine, pollLimits.itemTitle.max),
        description: kept(plainParagraphs, pollLimits.itemDescription.max),
        matter: matterSchema.nullable(),
        majority: majorityKindSchema,
      }),
    )
    .max(pollLimits.items.max),
});

export type DraftInput = z.infer<typeof draftInput>;
