import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import './tables';

/** How much waits for a moderator; for the staff's desk. */
export const countQueue = operation('moderation.decide')
  .output(z.object({ waiting: z.number().int() }))
  .query(({ ctx }) =>
    ctx.transaction
      .selectFrom('moderationItem')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .where('communityId', '=', ctx.communityId)
      .where('queuedAt', 'is not', null)
      .executeTakeFirstOrThrow(),
  );
