import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { readPublishedPoll } from '../results/posted-poll';

/**
 * Where anyone can download the bulletin and check it: addresses relative to the server, or null in
 * a deployment that has no public one. Once the poll is archived there is no bulletin any more.
 *
 * @throws Refusal pollNotFound, pollCancelled, pollResultNotYet, certificateNotYet
 */
export const bulletinAddress = operation('polls.read')
  .input(z.object({ pollId: z.uuid() }))
  .output(z.object({ bulletin: z.string().nullable(), verifier: z.string().nullable() }))
  .query(async ({ ctx, input }) => {
    const { id, state } = await readPublishedPoll(ctx, input.pollId);
    const host = ctx.files.publicAddress;
    if (host === null) return { bulletin: null, verifier: null };
    const bulletin =
      state === 'archived' ? null : `${host}/bulletins/${ctx.communityId}/${id}.json`;
    return { bulletin, verifier: `${host}/verify` };
  });
