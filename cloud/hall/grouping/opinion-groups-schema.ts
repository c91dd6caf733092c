import { z } from 'zod';

const statement = z.object({ statementId: z.string(), text: z.string() });
const sharedOpinion = statement.extend({ tenths: z.int() });
const dotSize = z.literal([1, 2, 3, 4]);

/** What there is to see of a topic's opinion groups. Shares are “so many of ten”, head counts in steps. */
export const opinionGroupsSchema = z.discriminatedUnion('state', [
  /** Nobody has voted, or the first run is still to come. */
  z.object({ state: z.literal('notYet') }),
  /** Too few people to show groups without showing people. */
  z.object({
    state: z.literal('tooFew'),
    activePeople: z.int(),
    missingPeople: z.int(),
    votesNeeded: z.int(),
  }),
  z.object({
    state: z.literal('grouped'),
    computedAt: z.string(),
    participants: z.int(),
    agreed: z.array(sharedOpinion),
    rejected: z.array(sharedOpinion),
    /** By label: 0 is 甲组. One or none: there are no groups to tell apart. */
    groups: z.array(
      z.object({
        label: z.int(),
        people: z.int(),
        standsFor: z.array(sharedOpinion.extend({ side: z.enum(['agree', 'disagree']) })),
      }),
    ),
    differences: z.array(
      statement.extend({
        groups: z.array(
          z.object({ label: z.int(), agreeTenths: z.int(), disagreeTenths: z.int() }),
        ),
      }),
    ),
    /** Cells from the left and from the bottom, 0 to 24. */
    dots: z.array(z.object({ x: z.int(), y: z.int(), size: dotSize, label: z.int() })),
    own: z.object({
      votesMissing: z.int(),
      cell: z.object({ x: z.int(), y: z.int() }).nullable(),
      /** null: in no group that is shown. */
      label: z.int().nullable(),
    }),
  }),
]);
