import { z } from 'zod';
import { typedLine } from './activity-input';

export const daySchema = z.iso.date();

export const timeOfDayInput = {
  /** Minutes after midnight in Shanghai. */
  startsAtMinute: z.number(),
  lengthMinutes: z.number(),
};

export const postsInput = z.array(z.object({ name: typedLine, capacity: z.number() })).max(50);

/** When shifts are: once, or weekly from a first date to a last. */
export const whenInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), date: daySchema, ...timeOfDayInput }),
  z.object({
    kind: z.literal('weekly'),
    /** 1 Monday … 7 Sunday. */
    weekdays: z.array(z.number()).max(7),
    firstDate: daySchema,
    lastDate: daySchema,
    ...timeOfDayInput,
  }),
]);

export type When = z.infer<typeof whenInput>;

/** What is changed; what is left out stays. */
export const shiftChangesInput = z.object({
  /** To another day, of one shift alone. */
  date: daySchema.optional(),
  time: z.object(timeOfDayInput).optional(),
  note: typedLine.optional(),
  needed: z.number().optional(),
  leaderAccountId: z.uuid().nullable().optional(),
  /** By place in the list; posts beyond those that are there are added, none is taken away. */
  posts: postsInput.optional(),
});

export type ShiftChanges = z.infer<typeof shiftChangesInput>;
