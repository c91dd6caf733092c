import { z } from 'zod';

export const visibilitySchema = z.enum(['waiting', 'shown', 'hidden']);

/** How many gave each score from 1 to 5. */
export const scoreCountsSchema = z.tuple([
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
]);

/**
 * How residents rated it. While they do, and where fewer than `leastRatings` did, only how many: from
 * figures that change one by one neighbours could tell who gave what.
 */
export const ratingFiguresSchema = z.object({
  count: z.number(),
  /** 37: 3.7 */
  averageTenths: z.number().nullable(),
  scoreCounts: scoreCountsSchema.nullable(),
});

export type RatingFigures = z.infer<typeof ratingFiguresSchema>;
