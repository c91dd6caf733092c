import { z } from 'zod';
import {
  type ApproveRejectTally,
  type BudgetTally,
  type ItemTally,
  type OptionsTally,
  outcomes,
  type RankedTally,
  type ScoreTally,
  type Tally,
} from '@/shared/polls/item-tally';
import type { ChoiceTotals } from '@/shared/polls/participation';
import {
  choiceSchema,
  keysOf,
  majorityKindSchema,
  participationSchema,
  totalsSchema,
} from './poll-schemas';

const count = z.number().int();
const ids = z.array(z.string());
const matrix = z.array(z.array(count));

const decided = {
  itemId: z.string(),
  majority: majorityKindSchema,
  valid: z.boolean(),
  passed: z.boolean(),
  outcome: keysOf(outcomes),
};
const answering = { answered: totalsSchema, abstained: totalsSchema };
const places = { winners: ids, tied: ids };

const choiceTotals: z.ZodType<ChoiceTotals> = z.object({
  approve: totalsSchema,
  reject: totalsSchema,
  abstain: totalsSchema,
});

const approveReject = z.object({
  ...decided,
  kind: z.literal('approveReject'),
  returned: choiceTotals,
  counted: choiceTotals,
  silentCountedAs: choiceSchema.nullable(),
}) satisfies z.ZodType<ApproveRejectTally>;

const options = z.object({
  ...decided,
  ...answering,
  ...places,
  kind: z.enum(['single', 'approval']),
  options: z.array(
    z.object({ optionId: z.string(), support: totalsSchema, meetsMajority: z.boolean() }),
  ),
}) satisfies z.ZodType<OptionsTally>;

const score = z.object({
  ...decided,
  ...answering,
  ...places,
  kind: z.literal('score'),
  options: z.array(z.object({ optionId: z.string(), points: count, headsByScore: z.array(count) })),
}) satisfies z.ZodType<ScoreTally>;

const ranked = z.object({
  ...decided,
  ...answering,
  ...places,
  kind: z.literal('ranked'),
  optionIds: ids,
  pairwise: matrix,
  strengths: matrix,
  ranking: z.array(ids),
}) satisfies z.ZodType<RankedTally>;

const budget = z.object({
  ...decided,
  ...answering,
  kind: z.literal('budget'),
  options: z.array(
    z.object({
      optionId: z.string(),
      votes: count,
      effectiveVotesHundredths: count.nullable(),
      supportersLeftFen: count,
    }),
  ),
  funded: z.array(z.object({ optionId: z.string(), by: z.enum(['shares', 'remainder']) })),
  spentFen: count,
  shareFen: count,
  raisedFen: count,
  greedy: z.object({ funded: ids, spentFen: count }),
}) satisfies z.ZodType<BudgetTally>;

export const itemTallySchema: z.ZodType<ItemTally> = z.discriminatedUnion('kind', [
  approveReject,
  options,
  score,
  ranked,
  budget,
]);

export const tallySchema: z.ZodType<Tally> = z.object({
  participation: participationSchema,
  roll: totalsSchema,
  returned: totalsSchema,
  participating: totalsSchema,
  quorumReached: z.boolean(),
  items: z.array(itemTallySchema),
});
