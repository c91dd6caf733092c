import { z } from 'zod';
import type { BallotMethod, ItemOption } from '@/shared/polls/methods/ballot-item';
import { majorityKindSchema, matterSchema } from './poll-schemas';

const count = z.number().int();

/** How an item is answered and counted, as it was frozen. */
const methodSchema: z.ZodType<BallotMethod> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approveReject') }),
  z.object({ kind: z.literal('single') }),
  z.object({
    kind: z.literal('approval'),
    minChoices: count,
    maxChoices: count,
    winners: count,
  }),
  z.object({ kind: z.literal('score'), maxScore: count, winners: count }),
  z.object({ kind: z.literal('ranked'), winners: count }),
  z.object({ kind: z.literal('budget'), budgetFen: count, maxChoices: count.nullable() }),
]);

export const optionOrderSchema = z.enum(['asListed', 'byLot']);

const optionSchema = z.object({
  optionId: z.string(),
  title: z.string(),
  description: z.string(),
  photoId: z.string().nullable(),
  priceFen: count.nullable(),
}) satisfies z.ZodType<ItemOption>;

/** One item of a ballot paper; the addresses of its photos are valid for a few hours. */
export const shownItemSchema = z.object({
  itemId: z.string(),
  title: z.string(),
  description: z.string(),
  matter: matterSchema.nullable(),
  majority: majorityKindSchema,
  method: methodSchema,
  optionOrder: optionOrderSchema,
  options: z.array(optionSchema.extend({ photoAddress: z.string().nullable() })),
});
