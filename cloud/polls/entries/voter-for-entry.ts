import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { readPoll } from '../poll-row';
import { readVoter } from '../voter-standing';
import { voterToEnterSchema } from './entry-schemas';
import { voterToEnter } from './voter-to-enter';

/** A voter that was found by room, with what is on file of them. @throws Refusal pollNotFound, notOnRoll */
export const voterForEntry = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), voterId: z.uuid() }))
  .output(voterToEnterSchema)
  .query(async ({ ctx, input: { pollId, voterId } }) => {
    await readPoll(ctx, pollId);
    const voter = await readVoter(ctx, pollId, voterId);
    if (!voter) throw new Refusal('notOnRoll');
    return voterToEnter(ctx, pollId, voter);
  });
