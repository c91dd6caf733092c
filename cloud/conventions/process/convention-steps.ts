import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { type RevisionState, revisionStates } from '@/shared/conventions/revision-life-cycle';
import { staffRoles } from '@/shared/roles';
import { ofConvention } from '../convention-input';
import { readConvention } from '../convention-rows';

const stateSchema = z.enum(Object.keys(revisionStates) as [RevisionState, ...RevisionState[]]);

const stepSchema = z.object({
  id: z.string(),
  revision: z.number(),
  /** null: the round was begun. */
  fromState: stateSchema.nullable(),
  toState: stateSchema,
  /** The body that acted; null: a reviewer, or nobody. */
  body: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  at: z.string(),
});

/**
 * What led from step to step, with its evidence, the newest first; of one round where it is named.
 *
 * @throws Refusal conventionNotFound
 */
export const conventionSteps = operation('conventions.read')
  .input(z.object({ ...ofConvention, ...pageInput, revision: z.int32().min(1).nullish() }))
  .output(pageOf(stepSchema).extend({ name: z.string() }))
  .query(async ({ ctx, input: { conventionId, revision, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const { name } = await readConvention(ctx, conventionId);
    const found = await ctx.transaction
      .selectFrom('conventionStep')
      .select(['id', 'revision', 'fromState', 'toState', 'body', 'details', 'at'])
      .where('communityId', '=', ctx.communityId)
      .where('conventionId', '=', conventionId)
      .where((eb) => (revision ? eb('revision', '=', revision) : eb.lit(true)))
      .where((eb) => (after ? eb('id', '<', after[1]) : eb.lit(true)))
      // Made in the order of time, and the key of the table: no other index is needed.
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ at, id }) => [at, id]);
    return {
      name,
      items: rows.map(({ body, at, ...step }) => ({
        ...step,
        body: body && staffRoles[body],
        at: at.toISOString(),
      })),
      nextCursor,
    };
  });
