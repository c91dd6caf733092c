import { z } from 'zod';
import { lineInput, paragraphsInput } from '@/cloud/platform/plain-text-input';
import { pollLimits } from '@/shared/polls/poll-limits';
import { legalEffectSchema, majorityKindSchema, matterSchema } from './poll-schemas';

const atMost = ({ max }: { max: number }) => ({ max });

/**
 * A draft as staff type it. It may be unfinished: what keeps it from being announced is said then
 * (`announcementProblems`). Only what could not be kept at all is invalid input.
 */
export const draftInput = z.object({
  title: lineInput(atMost(pollLimits.title)),
  description: paragraphsInput(atMost(pollLimits.description)),
  ruleSetId: z.string().max(60),
  legalEffect: legalEffectSchema,
  extraordinary: z.boolean(),
  /** UTC instants. */
  opensAt: z.iso.datetime().nullable(),
  closesAt: z.iso.datetime().nullable(),
  items: z
    .array(
      z.object({
        title: lineInput(atMost(pollLimits.itemTitle)),
        description: paragraphsInput(atMost(pollLimits.itemDescription)),
        matter: matterSchema.nullable(),
        majority: majorityKindSchema,
      }),
    )
    .max(pollLimits.items.max),
});

export type DraftInput = z.infer<typeof draftInput>;
