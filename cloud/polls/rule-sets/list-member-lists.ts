import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { listBodies } from '@/shared/polls/own-rules/member-lists';
import { bodies } from '@/shared/polls/rule-set';
import { keysOf } from '../poll-schemas';
import { communityBodies } from './community-bodies';
import { memberListSchema, memberListsInUse } from './member-lists-in-use';

/** The lists in use, and the bodies of this community that go by a list. */
export const listMemberLists = operation('polls.prepare')
  .output(z.object({ bodies: z.array(keysOf(bodies)), lists: z.array(memberListSchema) }))
  .query(async ({ ctx }) => {
    const here = await communityBodies(ctx);
    return {
      bodies: listBodies.filter((body) => here.includes(body)),
      lists: await memberListsInUse(ctx),
    };
  });
