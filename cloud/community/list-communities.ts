import { z } from 'zod';
import { openOperation } from '@/cloud/platform/operation';

const community = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['compound', 'village', 'residentialCommunity']),
});

/** The public directory of communities, by name. */
export const listCommunities = openOperation('anyone')
  .output(z.array(community))
  .query(({ ctx }) =>
    ctx.transaction
      .selectFrom('community')
      .select(['id', 'name', 'kind'])
      .orderBy('name')
      .limit(200)
      .execute(),
  );
