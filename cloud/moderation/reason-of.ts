import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { moderatedKindNames } from '@/shared/moderation/moderated-kinds';
import { moderationReasonNames } from '@/shared/moderation/moderation-reasons';
import { hiddenReasons } from './hidden-reasons';

/** Why one thing is hidden, for the place where it stood; null when it is not. */
export const reasonOf = operation('community.read')
  .input(z.object({ kind: z.enum(moderatedKindNames), id: z.uuid() }))
  .output(z.object({ reason: z.enum(moderationReasonNames).nullable() }))
  .query(async ({ ctx, input: { kind, id } }) => ({
    reason: (await hiddenReasons(ctx, kind, [id])).get(id) ?? null,
  }));
