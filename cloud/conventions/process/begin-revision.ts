import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { ofConvention } from '../convention-input';
import { lockConvention } from '../convention-rows';
import { beginRound } from './begin-round';
import { roundInput } from './found-convention';

/**
 * Begins to revise a convention, or to write it anew where the round before was given up.
 *
 * @throws Refusal conventionNotFound, wordsNotAllowed, and as `beginRound`
 */
export const beginRevision = operation('conventions.manage')
  .input(z.object({ ...ofConvention, ...roundInput }))
  .output(z.object({ number: z.number() }))
  .mutation(async ({ ctx, input: { conventionId, ...round } }) => {
    const convention = await lockConvention(ctx, conventionId);
    refuseForbiddenWords([round.reason]);
    const number = await beginRound(ctx, convention, round);
    await recordDeed(ctx, 'conventions.beginRevision', conventionId, { number });
    return { number };
  });
