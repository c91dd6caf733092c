import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { readPoll } from '../poll-row';
import { readVoter } from '../voter-standing';
import {
  authorisationInput,
  entryChannelSchema,
  entryContentInput,
  nameInput,
  noteInput,
} from './entry-schemas';
import { insertEntry } from './insert-entry';

/**
 * Staff type in what a voter said on paper, on the telephone, at the door or through a proxy. It counts
 * once somebody else has compared it with its photo (`confirmEntry`).
 *
 * @throws Refusal pollNotFound, notOnRoll, proxyDetailsMissing, and what `insertEntry` refuses
 */
export const enterBallot = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      voterId: z.uuid(),
      channel: entryChannelSchema,
      personId: z.uuid().nullable(),
      ...entryContentInput,
      /** Null: just now, by the server's clock. */
      statedAt: z.iso.datetime().nullable(),
      note: noteInput.default(''),
      proxy: authorisationInput
        .extend({ name: nameInput, personId: z.uuid().nullable() })
        .nullable()
        .default(null),
    }),
  )
  .output(z.object({ entryId: z.string(), text: z.string() }))
  .mutation(async ({ ctx, input: { pollId, voterId, statedAt, proxy, ...entry } }) => {
    const poll = await readPoll(ctx, pollId);
    const voter = await readVoter(ctx, pollId, voterId);
    if (!voter) throw new Refusal('notOnRoll');
    const isProxy = entry.channel === 'proxy';
    if (isProxy && proxy === null) throw new Refusal('proxyDetailsMissing');
    return insertEntry(ctx, poll, voter, {
      ...entry,
      statedAt: statedAt === null ? ctx.now : new Date(statedAt),
      proxy: isProxy ? proxy : null,
      byStaff: true,
    });
  });
