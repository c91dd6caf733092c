import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { openEntryChannels } from '@/shared/polls/entries/entry-channels';
import type { EntryState } from '@/shared/polls/entries/entry-life-cycle';
import { whyEntriesClosed } from '@/shared/polls/entries/entry-times';
import { entriesEndAt } from '@/shared/polls/poll-timing';
import { readPoll } from '../poll-row';
import { legalEffectSchema, shownRefusalSchema } from '../poll-schemas';
import { shownRefusal } from '../refuse';
import { entryChannelSchema } from './entry-schemas';
import './tables';

const count = z.number().int();

/**
 * Where entering stands in a poll: which ways it takes, until when, and how much waits. Numbers of
 * entries, not of choices.
 *
 * @throws Refusal pollNotFound
 */
export const entryDesk = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.object({
      title: z.string(),
      legalEffect: legalEffectSchema,
      channels: z.array(entryChannelSchema),
      opensAt: z.string(),
      closesAt: z.string(),
      entriesEndAt: z.string(),
      /** Why nothing can be entered or checked now; null when it can. */
      refusal: shownRefusalSchema.nullable(),
      proxyWithinHousehold: z.boolean(),
      principalsPerProxy: count.nullable(),
      /** Wait for a second person who is not the caller, and the caller's own that wait. */
      toCheck: count,
      mineWaiting: count,
      confirmed: count,
      setAside: count,
      rejected: count,
    }),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    const poll = await readPoll(ctx, pollId);
    const closed = whyEntriesClosed(poll, ctx.now);
    const counts = await ctx.transaction
      .selectFrom('ballotEntry')
      .where('communityId', '=', ctx.communityId)
      .where('pollId', '=', pollId)
      .groupBy('state')
      .select(({ fn }) => [
        'state',
        fn.countAll<number>().as('all'),
        sql<number>`count(*) filter (where entered_by = ${ctx.accountId})`.as('mine'),
        sql<number>`count(*) filter (where set_aside is not null)`.as('setAside'),
      ])
      .execute();
    const of = (state: EntryState) =>
      counts.find((row) => row.state === state) ?? { all: 0, mine: 0, setAside: 0 };
    return {
      title: poll.title,
      legalEffect: poll.legalEffect,
      channels: openEntryChannels(poll),
      opensAt: poll.opensAt.toISOString(),
      closesAt: poll.closesAt.toISOString(),
      entriesEndAt: entriesEndAt(poll).toISOString(),
      refusal: closed && shownRefusal(closed),
      proxyWithinHousehold: poll.ruleSet.proxy.withinHousehold,
      principalsPerProxy: poll.ruleSet.proxy.principalsPerProxy,
      toCheck: of('entered').all - of('entered').mine,
      mineWaiting: of('entered').mine,
      confirmed: of('confirmed').all - of('confirmed').setAside,
      setAside: of('confirmed').setAside,
      rejected: of('rejected').all,
    };
  });
