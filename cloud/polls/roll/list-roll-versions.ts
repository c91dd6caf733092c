import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { readPoll } from '../poll-row';
import './tables';

/**
 * Every version a poll's roll has had, newest first, with its commitment, why it was made and how many
 * rows it changed. For everybody; whose rows those are is for themselves and staff.
 *
 * @throws Refusal pollNotFound
 */
export const listRollVersions = operation('polls.read')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.array(
      z.object({
        version: z.number().int(),
        /** Hex. */
        root: z.string(),
        heads: z.number().int(),
        /** 0.01 m² */
        areaHundredths: z.number().int(),
        changes: z.number().int(),
        reason: z.string().nullable(),
        madeAt: z.string(),
      }),
    ),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    const poll = await readPoll(ctx, pollId);
    const versions = await ctx.transaction
      .selectFrom('rollVersion')
      .select(['version', 'root', 'heads', 'areaHundredths', 'changes', 'reason', 'madeAt'])
      .where('communityId', '=', ctx.communityId)
      .where('pollId', '=', poll.id)
      .orderBy('version', 'desc')
      .execute();
    return versions.map(({ madeAt, ...version }) => ({
      ...version,
      madeAt: madeAt.toISOString(),
    }));
  });
